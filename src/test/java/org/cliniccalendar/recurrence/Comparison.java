package org.cliniccalendar.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.cliniccalendar.recurrence.RandomRules.Sample;

/** Our reading of random rules beside that of the others: how often they agree, and each difference with its reason. */
final class Comparison {

    private static final int INSTANCES = 20;
    private static final int YEARS = 6;
    private static final int PATIENCE_MILLIS = 500;

    private final UnaryOperator<String> changed;
    private final Map<String, List<String>> explained = new TreeMap<>();
    private final List<String> unexplained = new ArrayList<>();
    private final Map<OtherReader, Integer> agreeing = new EnumMap<>(OtherReader.class);
    private int rules;
    private int alone;

    /** @param changed what is done to a rule before we read it: nothing, but to see this comparison fail */
    Comparison(UnaryOperator<String> changed) {
        this.changed = changed;
    }

    /** How many were compared. */
    int rules() {
        return rules;
    }

    void compare(Sample sample) {
        rules++;
        Rule rule = RuleText.read(changed.apply(sample.rule()));
        List<LocalDateTime> ours = ours(rule, sample.start());
        int agree = 0;
        for (OtherReader reader : OtherReader.values()) {
            Optional<List<LocalDateTime>> theirs = theirs(reader, sample);
            if (theirs.equals(Optional.of(ours))) {
                agreeing.merge(reader, 1, Integer::sum);
                agree++;
            } else {
                note(new Difference(reader, rule, sample.start(), ours, theirs), sample);
            }
        }
        if (agree == 0) {
            standAlone(rule, sample, ours);
        }
    }

    private void note(Difference difference, Sample sample) {
        String example = sample.rule() + " from " + sample.start();
        difference
                .reason()
                .ifPresentOrElse(
                        reason -> explained
                                .computeIfAbsent(
                                        difference.reader() + " | " + reason.words(), first -> new ArrayList<>())
                                .add(example),
                        () -> unexplained.add(difference.reader() + ": " + example + "\n  ours   " + difference.ours()
                                + "\n  theirs " + difference.theirs()));
    }

    /** Where no library reads a rule as we do, reasons do not suffice: it is followed step by step. */
    private void standAlone(Rule rule, Sample sample, List<LocalDateTime> ours) {
        alone++;
        if (rule.frequency().isWithinADay() && !new StepByStep(rule).agrees(sample.start(), ours)) {
            unexplained.add("nobody agrees: " + sample.rule() + " from " + sample.start() + "\n  ours   " + ours);
        }
    }

    private static List<LocalDateTime> ours(Rule rule, LocalDateTime start) {
        List<LocalDateTime> found = new ArrayList<>();
        new Expansion(rule, start, ZoneOffset.UTC)
                .give(start, start.plusYears(YEARS), instance -> found.add(instance) && found.size() < INSTANCES);
        return found;
    }

    private static Optional<List<LocalDateTime>> theirs(OtherReader reader, Sample sample) {
        CompletableFuture<Optional<List<LocalDateTime>>> answer = new CompletableFuture<>();
        Thread reading = new Thread(() -> {
            try {
                LocalDateTime to = sample.start().plusYears(YEARS);
                answer.complete(Optional.of(reader.instances(sample.rule(), sample.start(), to, INSTANCES)));
            } catch (Exception | StackOverflowError refused) {
                answer.complete(Optional.empty());
            }
        });
        reading.setDaemon(true);
        reading.start();
        return answer.completeOnTimeout(Optional.empty(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    List<String> unexplained() {
        return unexplained;
    }

    int agreeing(OtherReader reader) {
        return agreeing.getOrDefault(reader, 0);
    }

    /** The table that is kept. */
    String report() {
        StringBuilder report = new StringBuilder("# Random rules\n\n")
                .append(rules + " rules, the first " + INSTANCES + " instances of " + YEARS + " years each.\n\n")
                .append("| library | reads as we do |\n|---|---|\n");
        agreeing.forEach((reader, count) -> report.append("| " + reader + " | " + count + " |\n"));
        report.append("\nRead by no library as by us: " + alone
                        + "; those within a day were followed step by step.\n\n")
                .append("| library | differs because it … | rules | for example |\n|---|---|---|---|\n");
        explained.forEach((why, examples) ->
                report.append("| " + why + " | " + examples.size() + " | `" + examples.get(0) + "` |\n"));
        report.append("\nUnexplained: " + unexplained.size() + "\n");
        unexplained.forEach(difference -> report.append("\n" + difference + "\n"));
        return report.toString();
    }
}
