package cn.huaiyuan.groupschooling.local.boundary;

import cn.huaiyuan.groupschooling.local.launcher.ServiceProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Speaks HTTP/1.1 with a service, a connection for each call. */
final class Wire {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int CHUNK = 16_384;

    private final URI service;

    Wire(ServiceProcess service) {
        this.service = URI.create(service.url());
    }

    Reply send(Call call) {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            var sent = write(call, socket.getOutputStream());
            return reply(socket.getInputStream().readAllBytes(), sent);
        } catch (IOException e) {
            throw new AssertionError(call + " had no answer: " + e, e);
        }
    }

    /** Null, or what kept the rest of a body from being sent: a service may refuse before it has read all. */
    private IOException write(Call call, OutputStream out) throws IOException {
        var head = new StringBuilder(call.method() + " " + call.target() + " HTTP/1.1\r\n");
        head.append("Host: ").append(service.getAuthority()).append("\r\nConnection: close\r\n");
        call.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (call.body() != null) {
            head.append(call.chunked()
                    ? "Transfer-Encoding: chunked\r\n"
                    : "Content-Length: " + call.body().length + "\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        try {
            if (call.body() != null) {
                writeBody(call, out);
            }
            return null;
        } catch (IOException refusedEarly) {
            return refusedEarly;
        }
    }

    private static void writeBody(Call call, OutputStream out) throws IOException {
        for (int from = 0; from < call.body().length; from += CHUNK) {
            var length = Math.min(CHUNK, call.body().length - from);
            if (call.chunked()) {
                out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            out.write(call.body(), from, length);
            if (call.chunked()) {
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
        if (call.chunked()) {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Reply reply(byte[] all, IOException sent) throws IOException {
        var text = new String(all, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("the connection was closed before there was an answer: " + text, sent);
        }
        var lines = text.substring(0, end).split("\r\n");
        var headers = new HashMap<String, String>();
        Arrays.stream(lines).skip(1).map(line -> line.split(":", 2))
                .forEach(pair -> headers.put(pair[0].toLowerCase(), pair[1].trim()));
        var body = Arrays.copyOfRange(all, end + 4, all.length);
        return new Reply(Integer.parseInt(lines[0].split(" ")[1]), Map.copyOf(headers),
                new String("chunked".equals(headers.get("transfer-encoding")) ? joined(body) : body,
                        StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] chunks) {
        var text = new String(chunks, StandardCharsets.ISO_8859_1);
        var body = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length) {
            var line = text.indexOf("\r\n", at);
            var length = Integer.parseInt(text.substring(at, line), 16);
            body.write(chunks, line + 2, length);
            at = line + 2 + length + 2;
        }
        return body.toByteArray();
    }
}
