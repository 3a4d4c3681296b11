-- What the desk says of time that it keeps, and what became of a wish.

-- For whom or why a time is held, in words; empty if nothing was said.
ALTER TABLE appointment ADD hold_note varchar(120) NOT NULL DEFAULT '';

-- The reference of the appointment that an inquiry led to; NULL while it waits, and when it was settled without one.
ALTER TABLE task
    ADD booked_as varchar(12) REFERENCES appointment (ref),
    DROP CONSTRAINT task_outcome_check,
    ADD CONSTRAINT task_outcome_check
        CHECK (outcome IN ('CONFIRMED', 'DECLINED', 'CANCELLED', 'RELEASED', 'FINISHED', 'BOOKED')),
    ADD CONSTRAINT task_booked_whole CHECK ((outcome IS NOT DISTINCT FROM 'BOOKED') = (booked_as IS NOT NULL));
