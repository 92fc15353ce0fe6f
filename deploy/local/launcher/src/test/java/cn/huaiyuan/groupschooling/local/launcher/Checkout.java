package cn.huaiyuan.groupschooling.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in. */
public final class Checkout {
    private Checkout() {
    }

    /** Its top folder, found from the folder of the module under test. */
    public static Path folder() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("service-kit"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
