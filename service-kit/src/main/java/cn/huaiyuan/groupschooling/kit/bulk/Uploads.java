package cn.huaiyuan.groupschooling.kit.bulk;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The uploaded files of a request, which are deleted at its end. */
@RequestScoped
class Uploads {
    private final List<Path> files = new ArrayList<>();

    Path next() throws IOException {
        var file = Files.createTempFile("upload", ".tmp");
        files.add(file);
        return file;
    }

    @PreDestroy
    void delete() {
        for (var file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
