-- Cases of the demo network, each at another point of its way. Their clients were seen in the last two weeks, so many days ago
-- or before that, at times nobody had; due, and what was done, are days from today, and a weekend is the Friday before it.
-- References of appointments are made as AppointmentReference makes them.
WITH today AS (
    SELECT CAST('${now}' AS timestamptz) AS moment, CAST(CAST('${now}' AS timestamptz) AT TIME ZONE 'Europe/London' AS date) AS date
), manager AS (
    SELECT w.username FROM account w JOIN account_role r ON r.account_id = w.id WHERE r.role = 'CASE_MANAGER' ORDER BY w.id LIMIT 1
), operator AS (
    SELECT w.username FROM account w JOIN account_role r ON r.account_id = w.id WHERE r.role = 'OPERATOR' ORDER BY w.id LIMIT 1
), wanted AS (
    SELECT * FROM (VALUES
        ('HBR-5520-A', 'D1005', 'haddad', 'medico-legal', 9, 'Harbour Insurance', 'Report with prognosis', -2, 'DICTATED', 0, 6, '', true),
        ('NWL/2087', 'D1007', 'pardoe', 'medico-legal', 2, 'Northway Legal LLP', 'Report on the neck injury' || chr(10) || 'Imaging, if any', 2,
         'AWAITED', 0, NULL, '', false),
        ('NWL/2093', 'D1021', 'wolfe', 'psychology', 7, 'Northway Legal LLP', 'Psychological report with advice on treatment', 5,
         'DRAFTED', 1, 1, 'Ivory Typing Services', false),
        ('HBR-5498-C', 'D1018', 'okonjo', 'medico-legal', 6, 'Harbour Insurance', 'Report with prognosis', 9, 'RETURNED', 1, 1, '', true),
        ('POH-771', 'D1023', 'haddad', 'medico-legal', 11, 'Pennine Occupational Health', 'Fitness for work', -1, 'FINAL', 2, 3, '', true))
        AS v (reference, client, clinician, type, ago, referrer, documents, due, state, drafts, since, typist, by_operator)
), chosen AS (
    SELECT w.reference, w.referrer, w.documents, w.state, w.drafts, w.typist, w.by_operator, f.*, p.id AS client_id,
           today.date + w.due AS due, today.date - w.since AS since,
           nextval('entity_id') AS case_id, nextval('entity_id') AS appointment_id
      FROM wanted w
      JOIN client p ON p.number = w.client
     CROSS JOIN today
     CROSS JOIN LATERAL (
           SELECT s.id AS slot_id, d.id AS date_id, d.clinic_id, d.clinician_id, t.id AS type_id,
                  s.starts_at, s.starts_at + t.minutes * interval '1 minute' AS ends_at
             FROM clinician c
             JOIN session_date d ON d.clinician_id = c.id AND d.date <= today.date - w.ago
             JOIN clinic_session_type a ON a.session_id = d.session_id
             JOIN appointment_type t ON t.id = a.appointment_type_id AND t.code = w.type
             JOIN slot s ON s.session_date_id = d.id AND s.taken < s.capacity
                  AND s.starts_at + t.minutes * interval '1 minute' <= s.ends_at
            WHERE c.code = w.clinician
            ORDER BY d.date DESC, s.starts_at OFFSET CASE w.reference WHEN 'POH-771' THEN 1 ELSE 0 END LIMIT 1) f
), opened AS (
    INSERT INTO clinic_case (id, reference, client_id, opened_by, opened_at, referrer, documents, due_on, report_state, report_drafts,
           report_since, typist, typist_account)
    SELECT c.case_id, c.reference, c.client_id, manager.username, c.starts_at - interval '14 days', c.referrer, c.documents,
           c.due - greatest(0, CAST(extract(isodow FROM c.due) AS integer) - 5), c.state, c.drafts,
           (c.since - greatest(0, CAST(extract(isodow FROM c.since) AS integer) - 5) + time '16:20') AT TIME ZONE 'Europe/London',
           c.typist, CASE WHEN c.by_operator THEN operator.username END
      FROM chosen c CROSS JOIN manager CROSS JOIN operator
), claimed AS (
    INSERT INTO slot_claim (slot_id, seat, appointment_id) SELECT slot_id, 1, appointment_id FROM chosen
), counted AS (
    UPDATE slot s SET taken = taken + 1 FROM chosen c WHERE s.id = c.slot_id
)
INSERT INTO appointment (id, ref, clinic_id, clinician_id, session_date_id, appointment_type_id, client_id, case_id, starts_at, ends_at,
       status, arrived_at, called_at, finished_at, booked_by, booked_at)
SELECT c.appointment_id,
       (SELECT string_agg(substr('FHKLMQRTWXYZ23456789',
                                 1 + CAST(div(CAST(c.appointment_id AS numeric) * 15485863117 % 25600000000, 20 ^ i) % 20 AS integer), 1),
                          '' ORDER BY i)
          FROM generate_series(CAST(0 AS numeric), 7) i),
       c.clinic_id, c.clinician_id, c.date_id, c.type_id, c.client_id, c.case_id, c.starts_at, c.ends_at, 'FULFILLED',
       c.starts_at - interval '10 minutes', c.starts_at, c.ends_at, manager.username, c.starts_at - interval '14 days'
  FROM chosen c CROSS JOIN manager;

-- One whose client is still to come.
WITH coming AS (
    SELECT a.id, a.client_id, nextval('entity_id') AS case_id
      FROM appointment a
      JOIN appointment_type t ON t.id = a.appointment_type_id
      JOIN clinician c ON c.id = a.clinician_id
     WHERE t.code = 'psychology' AND c.code = 'wolfe' AND a.status = 'BOOKED'
     ORDER BY a.starts_at, a.id LIMIT 1
), manager AS (
    SELECT w.username FROM account w JOIN account_role r ON r.account_id = w.id WHERE r.role = 'CASE_MANAGER' ORDER BY w.id LIMIT 1
), opened AS (
    INSERT INTO clinic_case (id, reference, client_id, opened_by, opened_at, referrer, documents, due_on)
    SELECT c.case_id, 'HBR-5561-B', c.client_id, manager.username, CAST('${now}' AS timestamptz), 'Harbour Insurance', 'Report with prognosis',
           CAST(CAST('${now}' AS timestamptz) AT TIME ZONE 'Europe/London' AS date) + 20
      FROM coming c CROSS JOIN manager
)
UPDATE appointment a SET case_id = c.case_id, booked_by = manager.username, version = a.version + 1
  FROM coming c CROSS JOIN manager
 WHERE a.id = c.id;

-- Who brought the reports on.
INSERT INTO audit_entry (at, actor, action, subject, detail)
SELECT (v.day - greatest(0, CAST(extract(isodow FROM v.day) AS integer) - 5) + v.time) AT TIME ZONE 'Europe/London',
       w.username, 'report.' || v.step, 'case:' || v.reference, v.detail
  FROM (SELECT CAST(CAST('${now}' AS timestamptz) AT TIME ZONE 'Europe/London' AS date) - t.ago AS day, t.*
          FROM (VALUES
        (1, 'HBR-5520-A', 'OPERATOR', 'RECEIVE_DICTATION', 6, time '16:20', ''),
        (2, 'NWL/2093', 'OPERATOR', 'RECEIVE_DICTATION', 4, time '09:05', ''),
        (3, 'NWL/2093', 'OPERATOR', 'ENTRUST', 4, time '09:10', 'Ivory Typing Services'),
        (4, 'NWL/2093', 'OPERATOR', 'SEND_DRAFT', 1, time '16:20', ''),
        (5, 'HBR-5498-C', 'OPERATOR', 'RECEIVE_DICTATION', 3, time '11:40', ''),
        (6, 'HBR-5498-C', 'OPERATOR', 'SEND_DRAFT', 2, time '14:30', ''),
        (7, 'HBR-5498-C', 'OPERATOR', 'RETURN_DRAFT', 1, time '16:20', 'The date of the accident on page 2 is not that of the claim'),
        (8, 'POH-771', 'OPERATOR', 'RECEIVE_DICTATION', 7, time '08:55', ''),
        (9, 'POH-771', 'OPERATOR', 'SEND_DRAFT', 6, time '10:10', ''),
        (10, 'POH-771', 'CLINICIAN', 'RETURN_DRAFT', 5, time '11:25', 'Ask again about the left knee'),
        (11, 'POH-771', 'OPERATOR', 'SEND_DRAFT', 4, time '12:00', ''),
        (12, 'POH-771', 'CLINICIAN', 'RETURN_DRAFT', 3, time '13:45', ''),
        (13, 'POH-771', 'OPERATOR', 'FINISH', 3, time '16:20', ''))
               AS t (n, reference, role, step, ago, time, detail)) v
  JOIN LATERAL (SELECT a.username FROM account a JOIN account_role r ON r.account_id = a.id
                 WHERE r.role = v.role ORDER BY a.id LIMIT 1) w ON true
 ORDER BY v.n;

-- What became of appointments until now.
INSERT INTO audit_entry (at, actor, action, subject, clinic_id, detail, origin)
SELECT v.at, coalesce(w.username, a.booked_by), 'appointment.' || v.step, 'appointment:' || a.ref, a.clinic_id, v.detail, v.origin
  FROM appointment a
 CROSS JOIN LATERAL (VALUES
       (1, a.booked_at, 'booked', CASE a.status WHEN 'REQUESTED' THEN 'REQUESTED' ELSE 'BOOKED' END, '/find'),
       (2, a.arrived_at, 'arrived', 'BOOKED to ARRIVED', '/reception'),
       (3, a.called_at, 'calledIn', 'ARRIVED to IN_PROGRESS', '/reception'),
       (4, a.finished_at, 'finished', 'IN_PROGRESS to FULFILLED', '/reception')) AS v (n, at, step, detail, origin)
  LEFT JOIN LATERAL (SELECT r.username FROM account r JOIN account_role q ON q.account_id = r.id
                      WHERE q.role = 'RECEPTION' AND v.n > 1 ORDER BY r.id LIMIT 1) w ON true
 WHERE v.at IS NOT NULL
 ORDER BY v.at, a.id, v.n;
