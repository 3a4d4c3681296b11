package org.cliniccalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No cell of a file begins a formula (promise P35), and none changes the shape of the table. */
class CsvFileTest {
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Hale, Ann            | "Hale, Ann"
            =1+1                 | '=1+1
            +44 1632             | '+44 1632
            -                    | '-
            @SUM(A1)             | '@SUM(A1)
            =HYPERLINK("x","y")  | "'=HYPERLINK(""x"",""y"")"
            5 "o'clock" x        | "5 ""o'clock"" x"
            plain                | plain
            """)
    void aCellIsReadAsText(String text, String written) {
        CsvFile file = new CsvFile("Head");
        file.add(text);

        assertEquals("\uFEFFHead\r\n" + written + "\r\n", file.text());
    }

    @Test
    void aTabOrALineBreakBeginsNoFormulaEither() {
        CsvFile file = new CsvFile("Head");
        file.add("\t=1", "one\ntwo", null, -3);

        assertEquals("\uFEFFHead\r\n'\t=1,\"one\ntwo\",,-3\r\n", file.text());
    }
}
