package fr.myelectricaldata.enedis.dataconnect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A small real HTTP server that says what a test tells it to, and remembers what it was asked. */
public final class StubEnedis implements AutoCloseable {
    public static final String TOKEN = "/oauth2/v3/token";

    private final HttpServer server;
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** How one request is answered. */
    @FunctionalInterface
    public interface Reply {
        void answer(HttpExchange exchange, CountDownLatch closed) throws IOException, InterruptedException;
    }

    public record Asked(
            String method, String path, String query, String authorization, String contentType, String body) {}

    public StubEnedis() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The replies in turn; the last one stays. */
    public StubEnedis on(String path, Reply... inTurn) {
        replies.put(path, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    /** Real measure answers are JSON under the name of octet-stream. */
    public static Reply json(int status, String body) {
        return (exchange, closed) -> send(exchange, status, "application/octet-stream", body);
    }

    public static Reply text(int status, String type, String body) {
        return (exchange, closed) -> send(exchange, status, type, body);
    }

    public static Reply file(int status, String name) {
        return json(status, Fixtures.text(name));
    }

    public static Reply silence() {
        return (exchange, closed) -> closed.await();
    }

    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public List<Asked> asked(String path) {
        return asked.stream().filter(request -> request.path().equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    path,
                    exchange.getRequestURI().getQuery(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            next(path).answer(exchange, closed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply next(String path) {
        Deque<Reply> known = replies.get(path);
        if (known == null) {
            return text(404, "text/html", "<html>nothing here</html>");
        }
        synchronized (known) {
            return known.size() > 1 ? known.removeFirst() : known.getFirst();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
