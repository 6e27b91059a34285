-- Federations whose governing body is one of several in a case: that board reads the case, without what is private, and records its own acts in it.
CREATE TABLE case_board (
  case_id uuid NOT NULL,
  -- UID of the federation; also the key of its board in the case.
  board text NOT NULL CHECK (board ~ '^[0-9]{1,10}$'),
  lead_authority char(3) NOT NULL,
  federation_uid text NOT NULL,
  PRIMARY KEY (case_id, board),
  FOREIGN KEY (case_id, lead_authority, federation_uid) REFERENCES case_file (id, lead_authority, federation_uid)
);
CREATE INDEX case_board_board ON case_board (board, case_id);
INSERT INTO case_board (case_id, board, lead_authority, federation_uid)
SELECT c.id, b ->> 'key', c.lead_authority, c.federation_uid FROM case_file c, jsonb_array_elements(c.subject -> 'boards') AS b WHERE b ->> 'kind' = 'federation';
CREATE TRIGGER case_board_fixed BEFORE UPDATE OR DELETE ON case_board FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_board_no_truncate BEFORE TRUNCATE ON case_board FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE case_board ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_board FORCE ROW LEVEL SECURITY;
CREATE POLICY case_board_own ON case_board FOR SELECT TO msf_app USING (lead_authority = (SELECT case_reader()) OR board = (SELECT case_board()));
CREATE POLICY case_board_add ON case_board FOR INSERT TO msf_app WITH CHECK (lead_authority = (SELECT case_writer()));
CREATE POLICY case_board_system ON case_board FOR SELECT TO msf_worker USING ((SELECT app_system()) IS NOT NULL);
CREATE POLICY case_board_verifier ON case_board FOR SELECT TO msf_verifier USING ((SELECT app_system()) = 'verifier');
GRANT SELECT ON case_board TO msf_app, msf_worker, msf_verifier;
GRANT INSERT ON case_board TO msf_app;

-- Cases in which the reader's board is one of several; none for anybody who is no board.
CREATE FUNCTION partner_cases() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF case_board() IS NULL THEN RETURN '{}'; END IF;
  RETURN ARRAY(SELECT b.case_id FROM case_board b WHERE b.board = case_board());
END $$;

-- Cases in which the reader takes part without leading them: of an authority those of other authorities, of a board those of several boards.
CREATE OR REPLACE FUNCTION shared_cases() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF case_board() IS NOT NULL THEN RETURN partner_cases(); END IF;
  RETURN ARRAY(SELECT p.case_id FROM case_participant p WHERE p.authority = case_reader());
END $$;

-- A board that takes part writes what recording an event writes; the event must be its own.
CREATE POLICY case_file_partner_change ON case_file FOR UPDATE TO msf_app USING (id = ANY (partner_cases()));
CREATE POLICY case_event_partner_add ON case_event FOR INSERT TO msf_app
  WITH CHECK (case_id = ANY (partner_cases()) AND actor = app_person() AND data ->> 'board' = case_board());
CREATE POLICY case_event_personal_partner_add ON case_event_personal FOR INSERT TO msf_app WITH CHECK (case_id = ANY (partner_cases()) AND NOT private);
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['case_deadline', 'case_task'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO msf_app WITH CHECK (case_id = ANY (partner_cases()))', t || '_partner_add', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO msf_app USING (case_id = ANY (partner_cases()))', t || '_partner_change', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR DELETE TO msf_app USING (case_id = ANY (partner_cases()))', t || '_partner_remove', t);
  END LOOP;
END $$;
-- The case's reminders follow what the board records. They name offices, not addresses.
CREATE POLICY reminder_partner_read ON reminder FOR SELECT TO msf_app USING (case_id = ANY ((SELECT partner_cases())::uuid[]));
CREATE POLICY reminder_partner_plan ON reminder FOR INSERT TO msf_app WITH CHECK (case_id = ANY (partner_cases()));
CREATE POLICY reminder_partner_replan ON reminder FOR UPDATE TO msf_app USING (case_id = ANY (partner_cases()));

-- One page of the case list with the number of all cases it is a page of. p_filter: state, process, officerId, federationUid, school, dueBy, open, text;
-- p_after: closed, due, id of the last row seen. Conditions that are not asked for are left out, so that each kind of list has its own plan;
-- the officer's usual list (open cases, nothing else asked) is planned once.
CREATE OR REPLACE FUNCTION list_cases(p_context jsonb, p_filter jsonb, p_after jsonb, p_limit int) RETURNS TABLE (total bigint, page json) LANGUAGE plpgsql
-- The planner takes the conditions of row security for far more selective than they are and would rather collect and sort the whole list.
SET enable_bitmapscan = off SET enable_sort = off AS $$
DECLARE
  v_board constant boolean := p_context ->> 'role' = 'board';
  v_authority constant bpchar := p_context ->> 'authority';
  v_after_closed constant boolean := coalesce((p_after ->> 'closed')::boolean, false);
  v_after_due constant date := coalesce((p_after ->> 'due')::date, DATE '0001-01-01');
  v_after_id constant uuid := coalesce((p_after ->> 'id')::uuid, '00000000-0000-0000-0000-000000000000');
  v_shared uuid[];
  v_asked text;
  v_own text;
BEGIN
  PERFORM enter_context(p_context);
  v_shared := shared_cases();

  IF NOT v_board AND p_filter = '{"open": true}' AND v_shared = '{}' THEN
    SELECT count(*) INTO total FROM case_file c WHERE c.lead_authority = v_authority AND NOT c.closed;
    SELECT json_agg(x.row ORDER BY x.list_due, x.id) INTO page FROM (
      SELECT c.row, c.list_due, c.id FROM case_list_row c
       WHERE c.lead_authority = v_authority AND NOT c.closed AND (c.list_due, c.id) > (v_after_due, v_after_id)
       ORDER BY c.list_due, c.id LIMIT p_limit) x;
    RETURN NEXT;
    RETURN;
  END IF;

  v_asked := 'true'
    || CASE (p_filter ->> 'open')::boolean WHEN true THEN ' AND NOT c.closed' WHEN false THEN ' AND c.closed' ELSE '' END
    || CASE WHEN p_filter ? 'state' THEN ' AND c.state = $3 ->> ''state''' ELSE '' END
    || CASE WHEN p_filter ? 'process' THEN ' AND c.process = $3 ->> ''process''' ELSE '' END
    || CASE WHEN p_filter ? 'officerId' THEN ' AND c.officer_id = ($3 ->> ''officerId'')::uuid' ELSE '' END
    || CASE WHEN p_filter ? 'federationUid' THEN ' AND c.federation_uid = $3 ->> ''federationUid''' ELSE '' END
    || CASE WHEN p_filter ? 'school' THEN ' AND c.subject -> ''schools'' @> jsonb_build_array(jsonb_build_object(''urn'', $3 ->> ''school''))' ELSE '' END
    || CASE WHEN p_filter ? 'dueBy' THEN ' AND c.list_due <= ($3 ->> ''dueBy'')::date' ELSE '' END
    || CASE WHEN p_filter ? 'text' THEN ' AND strpos(lower(concat_ws('' '', c.reference, c.school_name, c.federation_name)), lower($3 ->> ''text'')) > 0' ELSE '' END;
  v_own := CASE WHEN v_board THEN 'c.federation_uid = $2 AND ' ELSE 'c.lead_authority = $1 AND ' END || v_asked;
  -- Cases in which the reader only takes part are few: they are found by id and merged in.
  EXECUTE format('SELECT (SELECT count(*) FROM case_file c WHERE %1$s) + (SELECT count(*) FROM case_file c WHERE %2$s)', v_own,
      'c.id = ANY ($4) AND ' || v_asked)
    INTO total USING v_authority, p_context ->> 'federation', p_filter, v_shared;
  EXECUTE format('SELECT json_agg(x.row ORDER BY x.closed, x.list_due, x.id) FROM (
      (SELECT c.row, c.closed, c.list_due, c.id FROM case_list_row c WHERE %1$s AND (c.closed, c.list_due, c.id) > ($5, $6, $7) ORDER BY c.closed, c.list_due, c.id LIMIT $8)
      UNION ALL
      (SELECT c.row, c.closed, c.list_due, c.id FROM case_list_row c WHERE %2$s AND (c.closed, c.list_due, c.id) > ($5, $6, $7) ORDER BY c.closed, c.list_due, c.id LIMIT $8)
      ORDER BY closed, list_due, id LIMIT $8) x', v_own,
      'c.id = ANY ($4) AND ' || v_asked)
    INTO page USING v_authority, p_context ->> 'federation', p_filter, v_shared, v_after_closed, v_after_due, v_after_id, p_limit;
  RETURN NEXT;
END $$;
