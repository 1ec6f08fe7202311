package fr.myelectricaldata.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down every statement that the gateway prepares, and on which thread. */
@TestConfiguration
public class CountedStatements implements BeanPostProcessor {
    private record Prepared(String thread, String sql) {}

    private final Queue<Prepared> prepared = new ConcurrentLinkedQueue<>();

    public void forget() {
        prepared.clear();
    }

    /** Those of the caller's own thread. */
    public List<String> ofThisThread() {
        return prepared.stream()
                .filter(statement ->
                        statement.thread().equals(Thread.currentThread().getName()))
                .map(Prepared::sql)
                .toList();
    }

    /** Those of the server's threads: not of the quota's flusher, nor of the scheduler. */
    public List<String> ofRequests() {
        return prepared.stream()
                .filter(statement -> statement.thread().startsWith("tomcat-handler"))
                .map(Prepared::sql)
                .toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource) ? counting(source) : bean;
    }

    private DataSource counting(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(super.getConnection());
            }
        };
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")) {
                        prepared.add(new Prepared(Thread.currentThread().getName(), String.valueOf(arguments[0])));
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
