package org.cliniccalendar.testing;

/** Statements for negative controls: what keeps a slot from being given away twice is gone for a while. */
public final class UnguardedSlots {
    /** Ends {@link #begin}. */
    public static final String END =
            "DROP TRIGGER IF EXISTS forget_taken ON slot; DROP TRIGGER IF EXISTS take_any_seat ON slot_claim";

    private static final String BEGIN = """
            CREATE OR REPLACE FUNCTION forget_taken() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN NEW.taken := 0; RETURN NEW; END';
            CREATE OR REPLACE FUNCTION take_any_seat() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN
                   NEW.seat := coalesce(NEW.seat, (SELECT max(seat) + 1 FROM slot_claim WHERE slot_id = NEW.slot_id));
                   RETURN NEW;
                 END';
            CREATE TRIGGER forget_taken BEFORE UPDATE ON slot
                FOR EACH ROW WHEN (NEW.%s) EXECUTE FUNCTION forget_taken();
            CREATE TRIGGER take_any_seat BEFORE INSERT ON slot_claim FOR EACH ROW EXECUTE FUNCTION take_any_seat();
            """;

    private UnguardedSlots() {}

    /**
     * What is taken is not noted, and a seat is found for whoever claims one: no guard is left.
     *
     * @param which slots, as a condition on a column
     */
    public static String begin(String which) {
        return BEGIN.formatted(which);
    }
}
