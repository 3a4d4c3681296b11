package org.cliniccalendar.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFactsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                "a.b@example.co.uk",
                "o'neill@example.org",
                "ann+clinic@example.org",
                "zo\u00eb@b\u00fccher.example"
            })
    void anAddressIsTaken(String email) {
        assertEquals(Optional.empty(), ClientFacts.email(email));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe@example,org",
                "a..b@example.org",
                ".a@example.org",
                "a@example",
                "a@-example.org",
                "ann@example.org, bob@example.org",
                "ann@example.org bob@example.org",
                "ann",
                "@example.org",
                "Ann <ann@example.org>"
            })
    void whatIsNotOneAddressIsRefusedInWordsThatNameIt(String email) {
        String words = ClientFacts.email(email).orElseThrow().inWords(Locale.UK);
        assertEquals("\u201c" + email + "\u201d is not one e-mail address, such as ann@example.org", words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0113 496 0123",
                "+44 (0)113 496 0123",
                "0113/4960123",
                "07700-900123",
                "0113 496 0123 ext 12",
                "12345"
            })
    void aNumberIsTaken(String phone) {
        assertEquals(Optional.empty(), ClientFacts.phone(phone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me maybe", "n/a", "1234", "0113 496 0123 or 0124", "+", "1234567890123456789012"})
    void whatCannotBeDialledIsRefused(String phone) {
        assertEquals("refused.phone", ClientFacts.phone(phone).orElseThrow().key());
    }

    @ParameterizedTest
    @CsvSource({"2, refused.bornLater", "0, ''", "-36500, ''", "-110000, refused.bornLongAgo"})
    void aBirthIsNeitherToComeNorInAnotherAge(int days, String refusal) {
        LocalDate born = LocalDate.ofInstant(Today.instant(), ZoneOffset.UTC).plusDays(days);
        assertEquals(
                refusal,
                ClientFacts.birth(born, Today.clock()).map(ClientRefused::key).orElse(""));
    }
}
