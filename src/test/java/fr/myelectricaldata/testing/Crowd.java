package fr.myelectricaldata.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;

/** Many callers at the same moment. */
public final class Crowd {
    private Crowd() {}

    /** @return how many of them were let in */
    public static int letIn(int callers, IntPredicate door) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int number = 0; number < callers; number++) {
                int caller = number;
                answers.add(threads.submit(() -> {
                    start.await();
                    return door.test(caller);
                }));
            }
            start.countDown();
            int letIn = 0;
            for (Future<Boolean> answer : answers) {
                letIn += answer.get() ? 1 : 0;
            }
            return letIn;
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }
}
