-- Contacts are an authority's own data. One that is not private is read by another authority only while the two have to do with each
-- other: while the reader leads or takes part in an open case about the federation or school that it is a contact of, or about whose
-- schools its authority is one of the parties.

-- Keys of what the reader's open cases are about. Row security of the cases decides which those are.
CREATE FUNCTION open_case_subjects(p_kind text) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE p_kind
    WHEN 'federation' THEN ARRAY(SELECT DISTINCT c.federation_uid FROM case_file c WHERE NOT c.closed)
    WHEN 'school' THEN ARRAY(SELECT DISTINCT s ->> 'urn' FROM case_file c, jsonb_array_elements(c.subject -> 'schools') AS s WHERE NOT c.closed)
    ELSE ARRAY(SELECT c.lead_authority::text FROM case_file c WHERE NOT c.closed
               UNION SELECT p.authority::text FROM case_participant p JOIN case_file c ON c.id = p.case_id WHERE NOT c.closed)
  END;
END $$;

ALTER POLICY contact_read ON contact USING (
  CASE WHEN (SELECT app_role()) IN ('officer', 'manager', 'auditor', 'administrator')
    THEN authority = (SELECT app_authority()) OR ((SELECT app_authority()) IS NOT NULL AND NOT private AND
      CASE subject_kind
        WHEN 'federation' THEN subject_key = ANY ((SELECT open_case_subjects('federation'))::text[])
        WHEN 'school' THEN subject_key = ANY ((SELECT open_case_subjects('school'))::text[])
        ELSE subject_key = ANY ((SELECT open_case_subjects('authority'))::text[]) END)
    WHEN (SELECT app_role()) = 'board'
    THEN authority = (SELECT app_authority()) AND NOT private AND (
         subject_kind = 'authority'
      OR (subject_kind = 'federation' AND subject_key = (SELECT app_federation()))
      OR (subject_kind = 'school' AND EXISTS (SELECT 1 FROM federation_membership m
            WHERE m.urn = subject_key::char(6) AND m.federation_uid = (SELECT app_federation()) AND m.valid_to IS NULL)))
    ELSE false END);
