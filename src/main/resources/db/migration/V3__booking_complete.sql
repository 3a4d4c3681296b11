-- Why somebody booked in spite of a rule, such as a booking window that had not opened; null for every other appointment.
ALTER TABLE appointment
    ADD override_reason varchar(500),
    ADD CONSTRAINT override_has_a_reason CHECK (override_reason <> '');
