package org.cliniccalendar.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cliniccalendar.time.WallClock;

/**
 * What can be true of a client, by whichever way it comes: a page, the API or a file. Each method gives back why a value cannot
 * be, or nothing.
 */
public final class ClientFacts {
    private static final String ATOM = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?";

    /** One address of RFC 5321 in a domain with at least one dot; quoted local parts, which nobody has, are left out. */
    private static final Pattern EMAIL =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*\\.\\p{L}{2,}");

    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()./-]+(?:(?:ext\\.?|x) ?\\d{1,6})?");
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 21;

    /** Records of the dead are kept, too, but none are older. */
    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

    /** Where a day begins first: whoever is born today anywhere is born. */
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    private ClientFacts() {}

    /** One address that mail can be sent to. */
    public static Optional<ClientRefused> email(String email) {
        return EMAIL.matcher(email).matches()
                ? Optional.empty()
                : Optional.of(new ClientRefused("refused.email", email));
    }

    /** A number that can be dialled, written as people write it. */
    public static Optional<ClientRefused> phone(String phone) {
        long digits = phone.chars().filter(Character::isDigit).count();
        return PHONE.matcher(phone.strip()).matches() && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS
                ? Optional.empty()
                : Optional.of(new ClientRefused("refused.phone", phone));
    }

    /** A day on which a client was born. */
    public static Optional<ClientRefused> birth(LocalDate born, Clock clock) {
        LocalDate today = WallClock.today(clock, FIRST);
        if (born.isAfter(today)) {
            return Optional.of(new ClientRefused("refused.bornLater", born));
        }
        return born.isBefore(EARLIEST) ? Optional.of(new ClientRefused("refused.bornLongAgo", born)) : Optional.empty();
    }

    /** @throws ClientRefused for the first of these that cannot be */
    static void check(LocalDate born, Optional<String> email, Optional<String> phone, Clock clock) {
        birth(born, clock)
                .or(() -> email.flatMap(ClientFacts::email))
                .or(() -> phone.flatMap(ClientFacts::phone))
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }
}
