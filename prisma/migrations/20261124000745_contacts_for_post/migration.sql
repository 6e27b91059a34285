-- The worker that sends post finds the contacts that its case calls for and no others: all of the authority that leads the case, and those that an
-- authority taking part in it shares. Which case that is, the transaction says; without one it finds nobody.
CREATE FUNCTION post_case() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.post_case', true), '')::uuid $$;
CREATE FUNCTION post_case_lead() RETURNS bpchar LANGUAGE plpgsql STABLE
  AS $$ BEGIN RETURN (SELECT c.lead_authority FROM case_file c WHERE c.id = post_case()); END $$;
CREATE FUNCTION post_case_participants() RETURNS bpchar[] LANGUAGE plpgsql STABLE
  AS $$ BEGIN RETURN ARRAY(SELECT p.authority::bpchar FROM case_participant p WHERE p.case_id = post_case()); END $$;

ALTER POLICY contact_system_read ON contact USING (
  CASE (SELECT app_system())
    WHEN 'sample-data' THEN true
    WHEN 'reminders' THEN authority = (SELECT post_case_lead()) OR (NOT private AND authority = ANY ((SELECT post_case_participants())::bpchar[]))
    ELSE false END);

-- Everything an email says about one reminder, its officer's address, and the boards of a case of several; for the worker that sends it and the officer who
-- looks ahead.
CREATE OR REPLACE FUNCTION reminder_letter(p_id uuid) RETURNS json LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object(
      'id', r.id, 'caseId', r.case_id, 'authority', r.authority, 'federationUid', r.federation_uid, 'deadlineKey', r.deadline_key, 'ruleId', r.rule_id,
      'kind', r.kind, 'deadline', r.deadline, 'recipient', r.recipient, 'title', r.title, 'attempts', r.attempts,
      'reference', c.reference, 'process', c.process, 'schoolName', c.school_name, 'school', c.relevant_school, 'federationName', c.federation_name,
      'boards', c.subject -> 'boards',
      'stateTitle', c.state_title, 'citation', d.citation, 'sum', d.sum, 'responsible', d.responsible,
      'officerName', p.display_name, 'officerEmail', p.email,
      'auditRecord', (SELECT json_build_object('number', a.number, 'logRoot', encode(a.log_root, 'hex')) FROM audit_digest a ORDER BY a.number DESC LIMIT 1))
    FROM reminder r JOIN case_file c ON c.id = r.case_id LEFT JOIN case_deadline d ON d.case_id = c.id AND d.key = r.deadline_key
    LEFT JOIN person p ON p.id = c.officer_id AND p.active
   WHERE r.id = p_id);
END $$;

-- Keys of what the reader's open cases are about, in a case of several also the federations whose boards take part. Row security of the cases decides
-- which those are.
CREATE OR REPLACE FUNCTION open_case_subjects(p_kind text) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE p_kind
    WHEN 'federation' THEN ARRAY(SELECT c.federation_uid FROM case_file c WHERE NOT c.closed
               UNION SELECT b ->> 'key' FROM case_file c, jsonb_array_elements(c.subject -> 'boards') AS b WHERE NOT c.closed AND b ->> 'kind' = 'federation')
    WHEN 'school' THEN ARRAY(SELECT DISTINCT s ->> 'urn' FROM case_file c, jsonb_array_elements(c.subject -> 'schools') AS s WHERE NOT c.closed)
    ELSE ARRAY(SELECT c.lead_authority::text FROM case_file c WHERE NOT c.closed
               UNION SELECT p.authority::text FROM case_participant p JOIN case_file c ON c.id = p.case_id WHERE NOT c.closed)
  END;
END $$;
