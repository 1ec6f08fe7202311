package fr.myelectricaldata.testing;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real HTTP server that stands for Slack or an operator's own webhook: keeps what is posted, answers as it is told. */
public final class Receiver implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param headers by lower-case name */
    public record Message(String path, Map<String, String> headers, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch held = new CountDownLatch(0);

    private Receiver(HttpServer server) {
        this.server = server;
    }

    public static Receiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
            Receiver receiver = new Receiver(server);
            server.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                Map<String, String> headers = new java.util.HashMap<>();
                exchange.getRequestHeaders()
                        .forEach((name, values) ->
                                headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
                receiver.messages.add(new Message(exchange.getRequestURI().getPath(), headers, body));
                receiver.hold();
                Integer status = receiver.answers.poll();
                if (status != null && status / 100 == 3) {
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                }
                exchange.sendResponseHeaders(status == null ? 200 : status, -1);
                exchange.close();
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return receiver;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void hold() {
        try {
            held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The next answers; 200 afterwards. */
    public void answer(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    /** Answers nothing until the latch opens. */
    public CountDownLatch silence() {
        held = new CountDownLatch(1);
        return held;
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    public void forget() {
        messages.clear();
        answers.clear();
    }

    /** Waits for the first message that holds the words. */
    public Message about(String words) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> messages.stream().anyMatch(one -> one.body().contains(words)));
        return messages.stream()
                .filter(one -> one.body().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        held.countDown();
        server.stop(0);
    }
}
