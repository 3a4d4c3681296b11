package org.cliniccalendar.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Many who do something at the same moment; in a container on its own threads, which know the application. */
public final class Crowd {
    private static final int LONGEST_MINUTES = 30;

    private Crowd() {}

    /** What somebody does in each round. */
    @FunctionalInterface
    public interface Rounds<T> {
        /** In one round, numbered from 0. */
        T in(int round) throws Exception;
    }

    /**
     * Lets each of them begin when all are ready, and waits for all.
     *
     * @param work of each, numbered from 0
     * @return what came of each, in the order of numbers
     * @throws Exception when one of them fails
     */
    public static <T> List<T> all(int people, IntFunction<Callable<T>> work) throws Exception {
        return all(Executors.defaultThreadFactory(), people, work);
    }

    /** The same on such threads. */
    public static <T> List<T> all(ThreadFactory threads, int people, IntFunction<Callable<T>> work) throws Exception {
        return besides(() -> {}, threads, people, work);
    }

    /** The same, while the caller does something of its own, which begins at the same moment. */
    public static <T> List<T> besides(Runnable own, ThreadFactory threads, int people, IntFunction<Callable<T>> work)
            throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(people, threads);
        try {
            CountDownLatch ready = new CountDownLatch(people + 1);
            List<Future<T>> begun = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                Callable<T> theirs = work.apply(person);
                begun.add(crowd.submit(() -> {
                    await(ready);
                    return theirs.call();
                }));
            }
            await(ready);
            own.run();
            List<T> results = new ArrayList<>();
            for (Future<T> one : begun) {
                results.add(one.get(LONGEST_MINUTES, TimeUnit.MINUTES));
            }
            return results;
        } finally {
            crowd.shutdownNow();
        }
    }

    private static void await(CountDownLatch ready) throws InterruptedException {
        ready.countDown();
        ready.await();
    }

    /**
     * The same in rounds: nobody begins a round before all others do.
     *
     * @return what came of each round of each
     */
    public static <T> List<T> inRounds(ThreadFactory threads, int people, int rounds, IntFunction<Rounds<T>> work)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(people);
        List<List<T>> results = all(threads, people, person -> {
            Rounds<T> theirs = work.apply(person);
            return () -> {
                List<T> own = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    start.await(1, TimeUnit.MINUTES);
                    own.add(theirs.in(round));
                }
                return own;
            };
        });
        return results.stream().flatMap(List::stream).toList();
    }

    /** How often each of these words was said. */
    public static Map<String, Long> counted(List<String> words) {
        return words.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
