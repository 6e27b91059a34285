-- The next number of an authority in a year: 335-2026-I0001 for one that was made, 335-2026-P0001 for one read from paper.
CREATE FUNCTION next_instrument_number(p_authority text, p_year int, p_letter text) RETURNS text LANGUAGE sql AS $$
  INSERT INTO instrument_counter AS c (authority, year, last) VALUES (p_authority, p_year, 1)
  ON CONFLICT (authority, year) DO UPDATE SET last = c.last + 1
  RETURNING p_authority || '-' || p_year || '-' || p_letter || CASE WHEN last < 10000 THEN lpad(last::text, 4, '0') ELSE last::text END $$;

-- Made instruments whose day has come. One of a case waits until the case itself took effect: without that its board is not there.
CREATE FUNCTION instruments_due(p_today date) RETURNS TABLE (id uuid, instrument uuid, number text, effective_on date) LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT m.id, m.instrument_id, m.number, m.effective_on
    FROM instrument_made m JOIN instrument i ON i.id = m.instrument_id LEFT JOIN case_file c ON c.id = i.case_id
   WHERE NOT m.commenced AND m.effective_on <= p_today AND (c.id IS NULL OR c.state IN ('effected', 'implemented', 'closed'))
   ORDER BY m.effective_on, m.number;
END $$;
CREATE INDEX instrument_made_to_begin ON instrument_made (effective_on) WHERE NOT commenced;

-- The worker reads a matter as people do, but for the content of files.
CREATE POLICY instrument_working_draft_system_read ON instrument_working_draft FOR SELECT TO msf_worker USING ((SELECT app_system()) = 'instruments');
CREATE POLICY instrument_attachment_system_read ON instrument_attachment FOR SELECT TO msf_worker USING ((SELECT app_system()) = 'instruments');
CREATE POLICY instrument_document_system_read ON instrument_document FOR SELECT TO msf_worker USING ((SELECT app_system()) = 'instruments');
GRANT SELECT ON instrument_working_draft TO msf_worker;
GRANT SELECT (id, instrument_id, authority, kind, name, media_type, bytes, sha256, added_by, added_at, removed_because) ON instrument_attachment TO msf_worker;
GRANT SELECT ON instrument_document TO msf_worker;
