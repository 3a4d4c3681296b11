-- The answer to a booking names the warnings of the slot types booked, each of up to 200 characters.
ALTER TABLE idempotent_request ALTER COLUMN answer TYPE text;

-- Until now every session could be booked by other systems, whatever its switch said. Now the switch decides. Sessions that
-- an import brought stay open to the systems that brought them.
UPDATE clinic_session n SET third_party_bookable = true, practitioner_role = c.role
  FROM clinician c
 WHERE c.id = n.clinician_id AND n.code IS NOT NULL AND n.room_id IS NOT NULL AND NOT n.third_party_bookable
   AND n.practitioner_role = '' AND c.role <> '';
