package org.cliniccalendar.testing;

import java.util.List;

/**
 * What one test told about a promise.
 *
 * @param test its class and method, by which a later run takes the place of an earlier one
 * @param control whether the guard was taken away in it
 * @param cases how often the promise could have been broken
 * @param failed how many runs of the test failed
 */
record ProofResult(String promise, String size, String test, boolean control, long cases, int failed, long millis) {
    private static final String SEPARATOR = ",";

    static ProofResult read(String line) {
        List<String> fields = List.of(line.split(SEPARATOR));
        return new ProofResult(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                Boolean.parseBoolean(fields.get(3)),
                Long.parseLong(fields.get(4)),
                Integer.parseInt(fields.get(5)),
                Long.parseLong(fields.get(6)));
    }

    String line() {
        return String.join(
                SEPARATOR,
                promise,
                size,
                test,
                Boolean.toString(control),
                Long.toString(cases),
                Integer.toString(failed),
                Long.toString(millis));
    }

    /** With another run of the same test, such as one for another parameter. */
    ProofResult plus(ProofResult run) {
        return new ProofResult(
                promise, size, test, control, cases + run.cases, failed + run.failed, millis + run.millis);
    }

    int number() {
        return Integer.parseInt(promise.substring(1));
    }

    String testClass() {
        return test.substring(0, test.indexOf('.'));
    }
}
