-- What import files do not say about the demo network: kinds of slots and sessions, names and colours, templates.
INSERT INTO slot_type (id, name, short_name, colour, minutes, channel, bookable, online_bookable, embargo_days, warning, category, position)
SELECT nextval('entity_id'), t.name, t.short_name, t.colour, t.minutes, t.channel, true, t.online, t.embargo, t.warning, t.category,
       (SELECT max(position) FROM slot_type) + t.n
  FROM (VALUES
        (1, 'New client', 'NEW', 'iris', 30, 'IN_PERSON', false, NULL, 'Ask for the referral letter', 'Planned'),
        (2, 'Telephone', 'TEL', 'aqua', 10, 'TELEPHONE', true, NULL, '', 'Remote'),
        (3, 'Video', 'VID', 'orchid', 15, 'VIDEO', true, NULL, '', 'Remote'),
        (4, 'Book on the day', 'BOD', 'sand', 10, 'IN_PERSON', true, 0, '', 'Same day'),
        (5, 'Blood test', 'BLD', 'clay', 5, 'IN_PERSON', false, NULL, 'Fasting from midnight', 'Tests'))
       AS t (n, name, short_name, colour, minutes, channel, online, embargo, warning, category)
 WHERE NOT EXISTS (SELECT FROM slot_type s WHERE lower(s.short_name) = lower(t.short_name) OR lower(s.name) = lower(t.name));

INSERT INTO session_type (id, name, position)
SELECT nextval('entity_id'), t.name, t.n
  FROM (VALUES (1, 'Surgery'), (2, 'Assessment clinic'), (3, 'Therapy'), (4, 'Nurse clinic')) AS t (n, name)
 WHERE NOT EXISTS (SELECT FROM session_type s WHERE lower(s.name) = lower(t.name));

UPDATE clinic_session s
   SET name = v.name, colour = v.colour, description = v.description,
       session_type_id = (SELECT t.id FROM session_type t WHERE t.name = v.type)
  FROM (VALUES
        ('haddad-am', 'Dr Haddad AM', 'plum', 'Morning assessments', 'Assessment clinic'),
        ('haddad-pm', 'Dr Haddad PM', 'plum', 'Afternoon assessments', 'Assessment clinic'),
        ('haddad-friday', 'Dr Haddad ASM', 'violet', 'Asked for beforehand', 'Assessment clinic'),
        ('haddad-leeds', 'Dr Haddad Leeds AM', 'plum', '', 'Assessment clinic'),
        ('haddad-leeds-pm', 'Dr Haddad Leeds PM', 'plum', '', 'Assessment clinic'),
        ('pardoe-am', 'Mr Pardoe AM', 'indigo', '', 'Assessment clinic'),
        ('pardoe-pm', 'Mr Pardoe PM', 'indigo', '', 'Assessment clinic'),
        ('pardoe-wakefield', 'Mr Pardoe Wakefield', 'indigo', '', 'Assessment clinic'),
        ('okonjo-am', 'Hand clinic AM', 'teal', 'Hands and wrists', 'Surgery'),
        ('okonjo-pm', 'Hand clinic PM', 'teal', 'Hands and wrists', 'Surgery'),
        ('okonjo-assess', 'Hand assessments', 'amber', '', 'Assessment clinic'),
        ('wolfe-am', 'Counselling AM', 'brick', '', 'Therapy'),
        ('wolfe-pm', 'Counselling PM', 'brick', '', 'Therapy'),
        ('wolfe-york', 'Counselling York AM', 'brick', '', 'Therapy'),
        ('wolfe-york-pm', 'Counselling York PM', 'brick', '', 'Therapy'),
        ('menon-am', 'Dr Menon AM', 'petrol', 'General surgery', 'Surgery'),
        ('menon-pm', 'Dr Menon PM', 'petrol', 'General surgery', 'Surgery'),
        ('reid-am', 'Physio Reid AM', 'mustard', '', 'Therapy'),
        ('reid-pm', 'Physio Reid PM', 'mustard', '', 'Therapy'),
        ('petrie-am', 'Nurse Petrie', 'pine', 'Dressings and bloods', 'Nurse clinic'),
        ('petrie-york', 'Nurse Petrie York AM', 'pine', '', 'Nurse clinic'),
        ('petrie-york-pm', 'Nurse Petrie York PM', 'pine', '', 'Nurse clinic'),
        ('novotna-am', 'Dr Novotná AM', 'rose', '', 'Surgery'),
        ('novotna-pm', 'Dr Novotná PM', 'rose', '', 'Surgery'),
        ('novotna-assess', 'Dr Novotná ASM', 'rust', '', 'Assessment clinic'))
       AS v (code, name, colour, description, type)
 WHERE s.code = v.code;

-- The general practitioner's mornings have slots of several kinds, after every four routine ones two others.
UPDATE slot s
   SET slot_type_id = t.id
  FROM (SELECT s.id, (row_number() OVER (PARTITION BY s.session_date_id ORDER BY s.starts_at) - 1) % 6 AS place
          FROM slot s
          JOIN session_date d ON d.id = s.session_date_id
          JOIN clinic_session n ON n.id = d.session_id AND n.code = 'menon-am') p
  JOIN slot_type t ON t.short_name = CASE p.place WHEN 4 THEN 'TEL' ELSE 'BOD' END
 WHERE s.id = p.id AND p.place >= 4;

UPDATE clinic_session s
   SET layout = r.id || ':15*4,' || t.id || ':15,' || b.id || ':15,' || r.id || ':15*4,' || t.id || ':15,' || b.id || ':15'
  FROM slot_type r, slot_type t, slot_type b
 WHERE s.code = 'menon-am' AND r.short_name = 'RTN' AND t.short_name = 'TEL' AND b.short_name = 'BOD';

INSERT INTO session_template (id, kind, owner_id, clinic_id, room_id, name, description, session_type_id, colour, practitioner_role,
                              remote, start_time, end_time, rule, layout, level, typed_by, open_session)
SELECT nextval('entity_id'), v.kind, p.id, k.id, r.id, v.name, v.description, y.id, v.colour, '', v.remote,
       CAST(v.start_time AS time), CAST(v.end_time AS time), v.rule, a.id || ':' || v.minutes || '*' || v.times, v.level, 'SPECIALIST', v.open_session
  FROM (VALUES
        ('PRACTICE', NULL, 'rowan-street', 'Room 1', 'Morning surgery', 'Routine, 10 minutes', 'Surgery', 'petrol', false,
         '08:30', '11:50', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', 'RTN', 10, 20, 'AVAILABLE', false),
        ('PRACTICE', NULL, 'calder-wharf', 'Room 7', 'Assessments', 'One hour each', 'Assessment clinic', 'plum', false,
         '09:00', '13:00', 'FREQ=WEEKLY;BYDAY=TU', 'NEW', 60, 4, 'ON_DEMAND', false),
        ('PRACTICE', NULL, NULL, NULL, 'Phone clinic', 'From anywhere', 'Surgery', 'violet', true,
         '08:00', '12:00', 'FREQ=WEEKLY;BYDAY=TU,TH', 'TEL', 10, 24, 'AVAILABLE', false),
        ('PRACTICE', NULL, 'moorgate-house', NULL, 'Walk-in bloods', 'First come, first served', 'Nurse clinic', 'sky', false,
         '09:00', '12:00', 'FREQ=WEEKLY;BYDAY=WE,SA', 'BLD', 5, 36, 'AVAILABLE', true),
        ('PERSONAL', 'haddad', 'calder-wharf', 'Room 7', 'My long morning', 'With time to write', 'Assessment clinic', 'plum', false,
         '09:00', '12:45', 'FREQ=WEEKLY;BYDAY=MO,WE', 'RTN', 45, 5, 'AVAILABLE', false),
        ('PERSONAL', 'wolfe', 'rowan-street', 'Room 3', 'Group evening', '', 'Therapy', 'brick', false,
         '17:00', '19:00', 'FREQ=WEEKLY;BYDAY=TH', 'RTN', 60, 2, 'AVAILABLE', false))
       AS v (kind, owner, clinic, room, name, description, type, colour, remote, start_time, end_time, rule, slot, minutes, times, level, open_session)
  LEFT JOIN clinician p ON p.code = v.owner
  LEFT JOIN clinic k ON k.code = v.clinic
  LEFT JOIN room r ON r.clinic_id = k.id AND r.name = v.room
  JOIN session_type y ON y.name = v.type
  JOIN slot_type a ON a.short_name = v.slot;

INSERT INTO session_template_type (template_id, appointment_type_id)
SELECT t.id, a.id
  FROM session_template t
  JOIN appointment_type a ON a.code = ANY (CASE t.name
       WHEN 'Morning surgery' THEN ARRAY['follow-up', 'phone-review', 'video-follow-up'] WHEN 'Assessments' THEN ARRAY['medico-legal']
       WHEN 'Phone clinic' THEN ARRAY['phone-review'] WHEN 'Walk-in bloods' THEN ARRAY['follow-up']
       WHEN 'My long morning' THEN ARRAY['medico-legal', 'follow-up'] ELSE ARRAY['psychology'] END);

UPDATE clinic_session s
   SET template_id = t.id
  FROM session_template t
 WHERE t.name = 'Assessments' AND s.code LIKE 'pardoe-%';
