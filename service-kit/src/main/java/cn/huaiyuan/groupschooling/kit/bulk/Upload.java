package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.table.Format;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;

/**
 * An uploaded file on disk, which is deleted after the request.
 *
 * @param charset of a text, as its sender says; null if nothing is said
 * @param bytes  its size
 * @param digest SHA-256 of its content, in hex
 */
record Upload(@JsonIgnore Path file, Format format, String charset, long bytes, String digest) {
}
