package org.cliniccalendar.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Many who do something at the same moment. */
public final class Crowd {
    private static final int LONGEST_MINUTES = 30;

    private Crowd() {}

    /**
     * Lets each of them begin when all are ready, and waits for all.
     *
     * @param work of each, numbered from 0
     * @return what came of each, in the order of numbers
     * @throws Exception when one of them fails
     */
    public static <T> List<T> all(int people, IntFunction<Callable<T>> work) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        try {
            CountDownLatch ready = new CountDownLatch(people);
            List<Future<T>> begun = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                Callable<T> own = work.apply(person);
                begun.add(crowd.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return own.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : begun) {
                results.add(one.get(LONGEST_MINUTES, TimeUnit.MINUTES));
            }
            return results;
        } finally {
            crowd.shutdownNow();
        }
    }

    /** How often each of these words was said. */
    public static Map<String, Long> counted(List<String> words) {
        return words.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
