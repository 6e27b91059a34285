-- Cases that have to do with each other: one follows from another, several are about one act, one replaces another. A link is an entry in the chains of both
-- cases and a row for each, so that each is found from its own side. Only ever added to.
CREATE TABLE case_link (
  case_id uuid NOT NULL,
  -- The entry in this case's chain that says so.
  sequence int NOT NULL,
  authority char(3) NOT NULL,
  federation_uid text NOT NULL,
  other_case uuid NOT NULL REFERENCES case_file (id),
  kind text NOT NULL CHECK (kind IN ('follows-from', 'same-act', 'replaces')),
  -- Whether this case follows from the other, or replaces it; false on the other's own side. Of one act: of the case from which it was linked.
  outgoing boolean NOT NULL,
  linked_by uuid NOT NULL,
  linked_at timestamptz(3) NOT NULL,
  PRIMARY KEY (case_id, sequence),
  -- also forbids that each of two follows from the other
  UNIQUE (case_id, other_case, kind),
  CHECK (other_case <> case_id),
  FOREIGN KEY (case_id, sequence) REFERENCES case_event (case_id, sequence),
  FOREIGN KEY (case_id, authority, federation_uid) REFERENCES case_file (id, lead_authority, federation_uid)
);
CREATE INDEX case_link_other ON case_link (other_case);
CREATE TRIGGER case_link_append_only BEFORE UPDATE OR DELETE ON case_link FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_link_no_truncate BEFORE TRUNCATE ON case_link FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A row says what its entry in the chain says.
CREATE FUNCTION check_case_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = NEW.case_id AND e.sequence = NEW.sequence AND e.type = 'case-linked' AND e.actor = NEW.linked_by
                    AND e.recorded_at = NEW.linked_at AND e.data @> jsonb_build_object('case', NEW.other_case, 'kind', NEW.kind, 'outgoing', NEW.outgoing)) THEN
    RAISE EXCEPTION 'entry % of case % does not say that it is linked so', NEW.sequence, NEW.case_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_link_said BEFORE INSERT ON case_link FOR EACH ROW EXECUTE FUNCTION check_case_link();

-- Read by whoever reads the case; written by officers and managers of the authority that leads it.
ALTER TABLE case_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_link FORCE ROW LEVEL SECURITY;
CREATE POLICY case_link_lead ON case_link FOR SELECT TO msf_app USING (authority = (SELECT case_reader()));
CREATE POLICY case_link_board ON case_link FOR SELECT TO msf_app USING (federation_uid = (SELECT case_board()));
CREATE POLICY case_link_participant ON case_link FOR SELECT TO msf_app USING (case_id = ANY ((SELECT shared_cases())::uuid[]));
CREATE POLICY case_link_system_read ON case_link FOR SELECT TO msf_worker USING ((SELECT app_system()) IS NOT NULL);
CREATE POLICY case_link_verifier ON case_link FOR SELECT TO msf_verifier USING ((SELECT app_system()) = 'verifier');
CREATE POLICY case_link_add ON case_link FOR INSERT TO msf_app WITH CHECK (authority = case_writer() AND linked_by = app_person());
GRANT SELECT ON case_link TO msf_app, msf_worker, msf_verifier;
GRANT INSERT ON case_link TO msf_app;

-- The links of a case to cases that the context may see, oldest first; NULL when there are none.
CREATE FUNCTION case_links(p_case uuid) RETURNS json LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_agg(json_build_object('sequence', l.sequence, 'kind', l.kind, 'outgoing', l.outgoing, 'caseId', c.id, 'reference', c.reference,
      'process', c.process, 'schoolName', c.school_name, 'federationName', c.federation_name, 'stateTitle', c.state_title, 'closed', c.closed,
      'reason', e.reason, 'linkedById', l.linked_by, 'linkedByName', p.display_name, 'at', instant_text(l.linked_at)) ORDER BY l.sequence)
    FROM case_link l JOIN case_file c ON c.id = l.other_case JOIN case_event e ON e.case_id = l.case_id AND e.sequence = l.sequence
    LEFT JOIN person p ON p.id = l.linked_by
   WHERE l.case_id = p_case);
END $$;

-- A whole case for its page, in one round trip. Names are those that row security lets this person see.
CREATE OR REPLACE FUNCTION read_case(p_context jsonb, p_case text) RETURNS json LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  PERFORM enter_context(p_context);
  -- one statement, so that all of it is seen at one moment
  RETURN (SELECT json_build_object(
    'case', c.head,
    'subject', c.subject,
    'officerName', (SELECT p.display_name FROM person p WHERE p.id = c.officer_id),
    'events', (SELECT json_agg(json_build_object('sequence', e.sequence, 'type', e.type, 'happenedOn', e.happened_on, 'data', e.data, 'effect', e.effect,
                 'reason', e.reason, 'corrects', e.corrects, 'correctionKind', e.correction_kind, 'stateBearing', e.state_bearing,
                 'recordedAt', instant_text(e.recorded_at), 'actor', e.actor, 'actorName', p.display_name, 'onBehalfOf', e.on_behalf_of, 'findings', e.findings,
                 'judgedBy', e.judged_by, 'commitments', e.personal_commitments, 'hash', encode(e.hash, 'hex'), 'previousHash', encode(e.previous_hash, 'hex'))
                 ORDER BY e.sequence)
               FROM case_event e LEFT JOIN person p ON p.id = e.actor WHERE e.case_id = c.id),
    'personal', (SELECT json_agg(json_build_object('sequence', x.sequence, 'field', x.field, 'value', x.value))
                 FROM case_event_personal x WHERE x.case_id = c.id),
    'notes', (SELECT json_agg(json_build_object('id', n.id, 'sequence', n.sequence, 'authorId', n.author, 'authorName', p.display_name,
                'at', instant_text(n.written_at), 'shared', NOT n.private) ORDER BY n.sequence)
              FROM case_note n LEFT JOIN person p ON p.id = n.author WHERE n.case_id = c.id),
    'reviews', (SELECT json_agg(json_build_object('key', t.key, 'ruleId', t.rule_id, 'title', t.title, 'why', t.why, 'citation', t.citation, 'for', t.responsible,
                  'openedOn', t.opened_on, 'due', t.due, 'kind', t.kind))
                FROM case_task t WHERE t.case_id = c.id AND t.origin = 'replay'),
    'links', case_links(c.id),
    'calendars', case_calendars(calendar_owners(c.subject)))
    FROM case_head c WHERE c.id = case_id_of(p_case));
END $$;
