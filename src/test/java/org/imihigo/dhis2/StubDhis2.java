package org.imihigo.dhis2;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;

/** A DHIS2 on this machine that answers as it is told, and remembers what it was asked. */
final class StubDhis2 implements AutoCloseable {
    /** What it was asked. */
    record Asked(String path, String query, String authorization) {}

    /** What it answers. */
    record Answer(int status, String body, Map<String, String> headers) {
        static Answer json(String body) {
            return new Answer(200, body, Map.of("Content-Type", "application/json"));
        }

        static Answer packed(String body) {
            var packed = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(packed)) {
                zip.write(body.getBytes(StandardCharsets.UTF_8));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
            return new Answer(
                    200,
                    packed.toString(StandardCharsets.ISO_8859_1),
                    Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"));
        }

        /** Bytes that are no text go through unharmed. */
        private byte[] bytes() {
            return body.getBytes(
                    headers.containsKey("Content-Encoding")
                            ? StandardCharsets.ISO_8859_1
                            : StandardCharsets.UTF_8);
        }

        static Answer status(int status) {
            return new Answer(status, "{}", Map.of("Content-Type", "application/json"));
        }
    }

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> torn = new ConcurrentHashMap<>();
    private final Map<String, AtomicReference<Integer>> failing = new ConcurrentHashMap<>();

    StubDhis2() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The answer to a resource and a page of it, such as {@code dataElements 2}. */
    void says(String what, Answer answer) {
        answers.put(what, answer);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var query = String.valueOf(exchange.getRequestURI().getRawQuery());
        var path = exchange.getRequestURI().getPath();
        asked.add(
                new Asked(
                        path,
                        query,
                        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
        var resource = path.replaceAll(".*/|\\.json", "");
        var page = query.replaceAll(".*\\bpage=([0-9]+).*", "$1");
        var key = page.equals(query) ? resource : resource + " " + page;
        var empty = Answer.json("{\"pager\": {\"page\": 1, \"pageCount\": 1}}");
        var answer = answers.getOrDefault(key, empty);
        var left = failing.getOrDefault(key, new AtomicReference<>(0));
        if (left.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
            answer = Answer.status(503);
        }
        if (silent.contains(key)) {
            return;
        }
        var body = answer.bytes();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length + torn.getOrDefault(key, 0));
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Takes the question and never answers. */
    void hangs(String what) {
        silent.add(what);
    }

    /** Promises so many bytes more than it sends. */
    void breaksOff(String what, int missing) {
        torn.put(what, missing);
    }

    /** Is too busy for so many times. */
    void fails(String what, int times) {
        failing.put(what, new AtomicReference<>(times));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
