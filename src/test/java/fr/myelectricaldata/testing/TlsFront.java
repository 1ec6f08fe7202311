package fr.myelectricaldata.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * Ends TLS for one name in front of a local port, with a certificate of an authority that lives as long as the test: what the
 * owner of a client does who points the name of its gateway at another machine.
 */
public final class TlsFront implements AutoCloseable {
    /** Seven programs run to make one: each name has its own, made once. */
    private static final Map<String, Keys> MADE = new ConcurrentHashMap<>();

    private final Keys keys;
    private final SSLServerSocket door;

    private TlsFront(String name, int target) throws IOException, GeneralSecurityException {
        this.keys = MADE.computeIfAbsent(name, Keys::of);
        this.door = (SSLServerSocket)
                keys.context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("tls-front").start(() -> accept(target));
    }

    public static TlsFront of(String name, int target) {
        try {
            return new TlsFront(name, target);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The certificate of the authority, as PEM. */
    public Path authority() {
        return keys.folder().resolve("authority.pem");
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept(int target) {
        while (!door.isClosed()) {
            try {
                Socket outside = door.accept();
                Thread.ofVirtual().name("tls-front-in").start(() -> join(outside, target));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void join(Socket outside, int target) {
        try (outside;
                Socket inside = new Socket(InetAddress.getLoopbackAddress(), target)) {
            Thread back = Thread.ofVirtual().name("tls-front-out").start(() -> pass(inside, outside));
            pass(outside, inside);
            back.join();
        } catch (IOException gone) {
            // one side hung up, or does not trust us: the client tells
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            // the other direction notices too
        }
    }

    /** An authority of its own and what it vouches for, in a folder that goes with the build. */
    private record Keys(Path folder, String password) {
        static Keys of(String name) {
            try {
                Path all = Files.createDirectories(Path.of("target", "tls"));
                Keys keys = new Keys(
                        Files.createTempDirectory(all, "keys").toAbsolutePath(),
                        UUID.randomUUID().toString());
                keys.make(name);
                return keys;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void make(String name) {
            keytool(
                    "-genkeypair",
                    "-keystore",
                    "authority.p12",
                    "-alias",
                    "authority",
                    "-dname",
                    "CN=Test authority",
                    "-ext",
                    "bc:critical=ca:true",
                    "-ext",
                    "ku:critical=keyCertSign");
            keytool(
                    "-exportcert",
                    "-keystore",
                    "authority.p12",
                    "-alias",
                    "authority",
                    "-rfc",
                    "-file",
                    "authority.pem");
            keytool("-genkeypair", "-keystore", "server.p12", "-alias", "server", "-dname", "CN=" + name);
            keytool("-certreq", "-keystore", "server.p12", "-alias", "server", "-file", "server.csr");
            keytool(
                    "-gencert",
                    "-keystore",
                    "authority.p12",
                    "-alias",
                    "authority",
                    "-infile",
                    "server.csr",
                    "-outfile",
                    "server.pem",
                    "-rfc",
                    "-ext",
                    "san=dns:" + name,
                    "-ext",
                    "eku=serverAuth");
            keytool(
                    "-importcert",
                    "-keystore",
                    "server.p12",
                    "-alias",
                    "authority",
                    "-file",
                    "authority.pem",
                    "-noprompt");
            keytool("-importcert", "-keystore", "server.p12", "-alias", "server", "-file", "server.pem", "-noprompt");
        }

        private void keytool(String verb, String... arguments) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), verb));
            command.addAll(List.of(arguments));
            if (arguments[1].endsWith(".p12")) {
                command.addAll(List.of("-storetype", "PKCS12", "-storepass", password));
            }
            if (verb.equals("-genkeypair")) {
                command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
            }
            if (verb.startsWith("-gen")) {
                command.addAll(List.of("-validity", "2"));
            }
            Commands.run(folder, Map.of(), Duration.ofSeconds(60), command).orFail();
        }

        private SSLContext context() throws IOException, GeneralSecurityException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream file = Files.newInputStream(folder.resolve("server.p12"))) {
                store.load(file, password.toCharArray());
            }
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, password.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        }
    }
}
