-- Whether a slot type may go is asked of every slot ever published, forty million a year: by this index, and not by reading all.
-- Blank slots have no type and are not in it.
CREATE INDEX slot_of_type ON slot (slot_type_id) WHERE slot_type_id IS NOT NULL;

-- The Sessions page begins with the first names: they are read off this index, and the others neither read nor sorted.
CREATE INDEX clinic_session_by_name ON clinic_session (lower(name), id) WHERE deleted_at IS NULL;

-- The few sessions that go on with another one after a change; the page asks of each session whether one of these has begun.
CREATE INDEX clinic_session_continued ON clinic_session (series_id, first_date) WHERE id <> series_id AND deleted_at IS NULL;
