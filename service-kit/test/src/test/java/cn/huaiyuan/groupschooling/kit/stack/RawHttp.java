package cn.huaiyuan.groupschooling.kit.stack;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Requests that no decent client would send, byte by byte. */
public final class RawHttp {
    private static final int PATIENCE_MILLIS = 10_000;

    private RawHttp() {
    }

    public record Answer(int status, Map<String, String> headers, String body) {
        public JsonPath json() {
            return JsonPath.from(body);
        }
    }

    /** @param request request line and headers, without the empty line */
    public static Answer send(String request) throws IOException {
        return send(request, Stream.empty());
    }

    /** Sends the parts until the server answers, which it may do before it has read them all. */
    public static Answer send(String request, Stream<byte[]> parts) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = socket.getOutputStream();
            out.write((request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            for (Iterator<byte[]> part = parts.iterator(); part.hasNext()
                    && socket.getInputStream().available() == 0;) {
                out.write(part.next());
            }
            out.flush();
            return read(socket.getInputStream());
        }
    }

    /** A part of a chunked body. */
    public static byte[] chunk(String text) {
        return (Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Answer read(InputStream in) throws IOException {
        var status = Integer.parseInt(line(in).split(" ")[1]);
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).trim());
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("the server closed the connection after: " + line);
            }
            line.append((char) read);
        }
        return line.toString().trim();
    }
}
