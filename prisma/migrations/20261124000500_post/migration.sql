-- Reminders are the truth about post; a queue only wakes somebody up to look at them.

CREATE TABLE reminder (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  authority char(3) NOT NULL,
  federation_uid text NOT NULL,
  deadline_key text NOT NULL CHECK (deadline_key <> ''),
  rule_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('before', 'eve', 'on', 'after', 'alarm')),
  deadline date NOT NULL,
  -- London working day on which it goes out.
  send_on date NOT NULL,
  -- An office, never a person: "case-officer", "clerk", "local-authority:885". Who that is, is looked up when it goes out.
  recipient text NOT NULL CHECK (recipient <> ''),
  title text NOT NULL,
  state text NOT NULL DEFAULT 'planned'
    CHECK (state IN ('planned', 'claimed', 'sent', 'failed', 'unknown', 'superseded', 'cancelled')),
  attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  -- After a failure that may pass; NULL: as soon as its day has come.
  next_attempt_at timestamptz,
  -- Who is at it, and until when nobody else may be. By the server's own clock: a demonstration's day does not end a lease.
  claimed_by uuid,
  lease_until timestamptz,
  -- Set before a mail server is given the message: a claim that dies after this may have been delivered.
  handing_over boolean NOT NULL DEFAULT false,
  -- Last told to the queue; told again when nothing came of it.
  enqueued_at timestamptz,
  last_code text,
  settled_at timestamptz,
  -- The law plans it no longer, but a mail server may have it: what it becomes when it turns out not to have arrived.
  withdrawn text CHECK (withdrawn IN ('superseded', 'cancelled')),
  CHECK (withdrawn IS NULL OR handing_over OR state = 'unknown'),
  CHECK ((state = 'claimed') = (lease_until IS NOT NULL AND claimed_by IS NOT NULL)),
  CHECK (NOT handing_over OR state = 'claimed'),
  CHECK ((state IN ('sent', 'failed', 'unknown', 'superseded', 'cancelled')) = (settled_at IS NOT NULL)),
  UNIQUE (case_id, deadline_key, deadline, kind, recipient),
  FOREIGN KEY (case_id, authority, federation_uid) REFERENCES case_file (id, lead_authority, federation_uid)
);
CREATE INDEX reminder_due ON reminder (send_on, id) WHERE state = 'planned';
CREATE INDEX reminder_lease ON reminder (lease_until) WHERE state = 'claimed';
CREATE INDEX reminder_authority ON reminder (authority, state, send_on, id);

-- What happened to each attempt. Only ever added to.
CREATE TABLE delivery (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reminder_id uuid NOT NULL REFERENCES reminder (id),
  case_id uuid NOT NULL,
  authority char(3) NOT NULL,
  federation_uid text NOT NULL,
  attempt int NOT NULL CHECK (attempt >= 0),
  message_id text NOT NULL,
  outcome text NOT NULL
    CHECK (outcome IN ('handing-over', 'sent', 'not-sent', 'refused', 'no-address', 'unknown', 'resolved-sent', 'resolved-again')),
  code text,
  -- Person who resolved an unknown one.
  resolved_by uuid,
  at timestamptz NOT NULL,
  CHECK ((outcome LIKE 'resolved-%') = (resolved_by IS NOT NULL))
);
CREATE INDEX delivery_reminder ON delivery (reminder_id, id);
CREATE INDEX delivery_case ON delivery (case_id, id);
-- One message is sent once.
CREATE UNIQUE INDEX delivery_sent_once ON delivery (message_id) WHERE outcome = 'sent';
CREATE TRIGGER delivery_append_only BEFORE UPDATE OR DELETE ON delivery FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER delivery_no_truncate BEFORE TRUNCATE ON delivery FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where the embedded default delivers to.
CREATE TABLE mail_tray (
  id uuid PRIMARY KEY REFERENCES reminder (id),
  authority char(3) NOT NULL,
  message_id text NOT NULL UNIQUE,
  from_address text NOT NULL,
  to_address text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text NOT NULL,
  calendar text,
  at timestamptz NOT NULL
);
CREATE INDEX mail_tray_authority ON mail_tray (authority, at DESC, id);

DO $$
DECLARE
  t text;
  mine constant text := $q$authority = (SELECT app_authority()::bpchar) AND ((SELECT app_role() <> 'board') OR federation_uid = (SELECT app_federation()))$q$;
  writes constant text := $q$ AND (SELECT app_role() IN ('officer', 'manager', 'board'))$q$;
  jobs constant text := $q$(SELECT app_system()) IN ('reminders', 'effective-dates', 'replay', 'post')$q$;
BEGIN
  FOREACH t IN ARRAY ARRAY['reminder', 'delivery', 'mail_tray'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  EXECUTE format('CREATE POLICY reminder_read ON reminder FOR SELECT TO msf_app USING (%s)', mine);
  EXECUTE format('CREATE POLICY reminder_plan ON reminder FOR INSERT TO msf_app WITH CHECK (%s%s)', mine, writes);
  EXECUTE format('CREATE POLICY reminder_replan ON reminder FOR UPDATE TO msf_app USING (%s%s)', mine, writes);
  EXECUTE format('CREATE POLICY reminder_job ON reminder TO msf_worker USING (%s) WITH CHECK (%1$s)', jobs);
  EXECUTE format('CREATE POLICY delivery_read ON delivery FOR SELECT TO msf_app USING (%s)', mine);
  EXECUTE format('CREATE POLICY delivery_resolve ON delivery FOR INSERT TO msf_app WITH CHECK (%s AND resolved_by = (SELECT app_person()) AND (SELECT app_role() IN (''officer'', ''manager'')))', mine);
  CREATE POLICY delivery_job ON delivery TO msf_worker USING ((SELECT app_system()) = 'reminders') WITH CHECK ((SELECT app_system()) = 'reminders');
  CREATE POLICY mail_tray_read ON mail_tray FOR SELECT TO msf_app USING (authority = (SELECT app_authority()::bpchar) AND (SELECT app_role() <> 'board'));
  CREATE POLICY mail_tray_job ON mail_tray TO msf_worker USING ((SELECT app_system()) = 'reminders') WITH CHECK ((SELECT app_system()) = 'reminders');
END $$;
GRANT SELECT, INSERT ON reminder TO msf_app;
GRANT UPDATE (state, settled_at, send_on, title, next_attempt_at, enqueued_at, last_code, claimed_by, lease_until, withdrawn) ON reminder TO msf_app;
GRANT SELECT, INSERT, UPDATE ON reminder TO msf_worker;
GRANT SELECT, INSERT ON delivery TO msf_app, msf_worker;
GRANT SELECT ON mail_tray TO msf_app;
GRANT SELECT, INSERT ON mail_tray TO msf_worker;

-- Brings a case's reminders in line with what the law plans now, in the transaction that recorded the event. p_plan is the law's
-- PlannedReminder[]. Rows that are no longer planned are "superseded" when the same thing is planned for another date and "cancelled"
-- when it is done; a claim that has not reached a mail server is broken off, one that has is only marked: what is out is out.
-- A day that had passed when it was recorded makes no mail.
CREATE FUNCTION plan_reminders(p_case uuid, p_authority text, p_plan jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- All conditions are on r itself: a worker may be claiming or settling the very row, and its newest version is the one that counts.
  UPDATE reminder r
     SET state = CASE WHEN r.handing_over OR r.state = 'unknown' THEN r.state ELSE x.gone END,
         withdrawn = CASE WHEN r.handing_over OR r.state = 'unknown' THEN x.gone END,
         settled_at = CASE WHEN r.handing_over OR r.state = 'unknown' THEN r.settled_at ELSE now() END,
         claimed_by = CASE WHEN r.handing_over THEN r.claimed_by END,
         lease_until = CASE WHEN r.handing_over THEN r.lease_until END
    FROM (SELECT q.id, CASE WHEN EXISTS (SELECT FROM jsonb_to_recordset(p_plan) AS p ("deadlineKey" text, kind text, recipient text)
                                          WHERE p."deadlineKey" = q.deadline_key AND p.kind = q.kind AND p.recipient = q.recipient)
                       THEN 'superseded' ELSE 'cancelled' END AS gone
            FROM reminder q
           WHERE q.case_id = p_case AND q.state IN ('planned', 'claimed', 'unknown', 'failed')
             AND NOT EXISTS (SELECT FROM jsonb_to_recordset(p_plan) AS p ("deadlineKey" text, kind text, recipient text, deadline date)
                              WHERE p."deadlineKey" = q.deadline_key AND p.deadline = q.deadline AND p.kind = q.kind AND p.recipient = q.recipient)) x
   WHERE r.id = x.id AND r.state IN ('planned', 'claimed', 'unknown', 'failed');
  INSERT INTO reminder AS r (case_id, authority, federation_uid, deadline_key, rule_id, kind, deadline, send_on, recipient, title)
  SELECT c.id, c.lead_authority, c.federation_uid, p."deadlineKey", p."ruleId", p.kind, p.deadline, p."sendOn", p.recipient, p.title
    FROM jsonb_to_recordset(p_plan) AS p ("deadlineKey" text, "ruleId" text, kind text, deadline date, "sendOn" date, recipient text, title text, past boolean)
    JOIN case_file c ON c.id = p_case
   WHERE NOT p.past
  ON CONFLICT (case_id, deadline_key, deadline, kind, recipient) DO UPDATE
    SET state = CASE WHEN r.state IN ('cancelled', 'superseded') THEN 'planned' ELSE r.state END,
        settled_at = CASE WHEN r.state NOT IN ('cancelled', 'superseded') THEN r.settled_at END,
        next_attempt_at = CASE WHEN r.state NOT IN ('cancelled', 'superseded') THEN r.next_attempt_at END,
        enqueued_at = CASE WHEN r.state NOT IN ('cancelled', 'superseded') THEN r.enqueued_at END,
        send_on = EXCLUDED.send_on, title = EXCLUDED.title, withdrawn = NULL
    WHERE r.state IN ('cancelled', 'superseded') OR r.withdrawn IS NOT NULL
       OR (r.state = 'planned' AND (r.send_on, r.title) IS DISTINCT FROM (EXCLUDED.send_on, EXCLUDED.title));
END $$;

-- Claims whose holder is gone: back to planned, or to unknown when the message may already be with a mail server.
CREATE FUNCTION recover_claims(p_now timestamptz) RETURNS TABLE (id uuid, state text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH dead AS (SELECT q.id, q.handing_over FROM reminder q WHERE q.state = 'claimed' AND q.lease_until < clock_timestamp() FOR UPDATE SKIP LOCKED),
    freed AS (UPDATE reminder r SET state = CASE WHEN d.handing_over THEN 'unknown' ELSE 'planned' END, handing_over = false, claimed_by = NULL,
                lease_until = NULL, enqueued_at = NULL, last_code = 'interrupted', settled_at = CASE WHEN d.handing_over THEN p_now END
                FROM dead d WHERE r.id = d.id RETURNING r.id, r.state, r.case_id, r.authority, r.federation_uid, r.attempts),
    noted AS (INSERT INTO delivery (reminder_id, case_id, authority, federation_uid, attempt, message_id, outcome, code, at)
              SELECT f.id, f.case_id, f.authority, f.federation_uid, f.attempts,
                     (SELECT d.message_id FROM delivery d WHERE d.reminder_id = f.id ORDER BY d.id DESC LIMIT 1), 'unknown', 'interrupted', p_now
                FROM freed f WHERE f.state = 'unknown')
    SELECT f.id, f.state FROM freed f;
END $$;

-- Of several reminders of one deadline to one recipient that are due at once (after an outage) only the last goes out: nobody is told
-- that something "is due today" weeks after the day.
CREATE FUNCTION supersede_overtaken(p_today date, p_now timestamptz) RETURNS int LANGUAGE sql AS $$
  WITH overtaken AS (
    UPDATE reminder r SET state = 'superseded', settled_at = p_now
     WHERE r.state = 'planned' AND r.send_on <= p_today
       AND EXISTS (SELECT FROM reminder l WHERE l.case_id = r.case_id AND l.deadline_key = r.deadline_key AND l.deadline = r.deadline AND l.recipient = r.recipient
                    AND l.kind <> 'alarm' AND r.kind <> 'alarm' AND l.state IN ('planned', 'claimed', 'sent') AND l.send_on > r.send_on AND l.send_on <= p_today)
    RETURNING 1)
  SELECT count(*)::int FROM overtaken $$;

-- What is due and not with the queue: ids, attempts and the moment of telling make a job's name. They count as told from now on.
CREATE FUNCTION take_due(p_today date, p_now timestamptz, p_limit int) RETURNS TABLE (id uuid, attempts int, told int) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM supersede_overtaken(p_today, p_now);
  RETURN QUERY UPDATE reminder r SET enqueued_at = clock_timestamp()
   WHERE r.id IN (SELECT q.id FROM reminder q
                   WHERE q.state = 'planned' AND q.send_on <= p_today AND (q.next_attempt_at IS NULL OR q.next_attempt_at <= p_now)
                     AND (q.enqueued_at IS NULL OR q.enqueued_at < clock_timestamp() - interval '30 seconds')
                   ORDER BY q.send_on, q.id LIMIT p_limit FOR UPDATE SKIP LOCKED)
  RETURNING r.id, r.attempts, extract(epoch FROM r.enqueued_at)::int;
END $$;

-- Everything an email says about one reminder, and its officer's address; for the worker that sends it and the officer who looks ahead.
CREATE FUNCTION reminder_letter(p_id uuid) RETURNS json LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object(
      'id', r.id, 'caseId', r.case_id, 'authority', r.authority, 'federationUid', r.federation_uid, 'deadlineKey', r.deadline_key, 'ruleId', r.rule_id,
      'kind', r.kind, 'deadline', r.deadline, 'recipient', r.recipient, 'title', r.title, 'attempts', r.attempts,
      'reference', c.reference, 'process', c.process, 'schoolName', c.school_name, 'school', c.relevant_school, 'federationName', c.federation_name,
      'stateTitle', c.state_title, 'citation', d.citation, 'sum', d.sum, 'responsible', d.responsible,
      'officerName', p.display_name, 'officerEmail', p.email,
      'auditRecord', (SELECT json_build_object('number', a.number, 'logRoot', encode(a.log_root, 'hex')) FROM audit_digest a ORDER BY a.number DESC LIMIT 1))
    FROM reminder r JOIN case_file c ON c.id = r.case_id LEFT JOIN case_deadline d ON d.case_id = c.id AND d.key = r.deadline_key
    LEFT JOIN person p ON p.id = c.officer_id AND p.active
   WHERE r.id = p_id);
END $$;

-- One row for one worker, with everything its email says. Nothing when it is not due any more or somebody else has it.
CREATE FUNCTION claim_reminder(p_id uuid, p_worker uuid, p_today date, p_now timestamptz, p_lease interval) RETURNS json LANGUAGE plpgsql AS $$
BEGIN
  UPDATE reminder r SET state = 'claimed', claimed_by = p_worker, lease_until = clock_timestamp() + p_lease, attempts = r.attempts + 1
   WHERE r.id = p_id AND r.state = 'planned' AND r.send_on <= p_today AND (r.next_attempt_at IS NULL OR r.next_attempt_at <= p_now);
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN reminder_letter(p_id);
END $$;

-- Before the message is given to a mail server: from now on a lost worker means "unknown". False when the claim is no longer held.
CREATE FUNCTION begin_hand_over(p_id uuid, p_worker uuid, p_message text, p_now timestamptz, p_lease interval) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v reminder;
BEGIN
  UPDATE reminder r SET handing_over = true, lease_until = clock_timestamp() + p_lease
   WHERE r.id = p_id AND r.state = 'claimed' AND NOT r.handing_over AND r.claimed_by = p_worker AND r.lease_until > clock_timestamp() RETURNING * INTO v;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO delivery (reminder_id, case_id, authority, federation_uid, attempt, message_id, outcome, at)
  VALUES (v.id, v.case_id, v.authority, v.federation_uid, v.attempts, p_message, 'handing-over', p_now);
  RETURN true;
END $$;

-- How an attempt ended. p_state: sent, failed, unknown, or planned (again, from p_again on; not when it was withdrawn meanwhile). False
-- when the claim is no longer held: then the row has been recovered as unknown, and a message that turns out sent is noted all the same.
CREATE FUNCTION settle_reminder(p_id uuid, p_worker uuid, p_state text, p_outcome text, p_code text, p_message text, p_now timestamptz, p_again timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v reminder;
BEGIN
  UPDATE reminder r SET claimed_by = NULL, lease_until = NULL, handing_over = false, enqueued_at = NULL, last_code = p_code,
         state = CASE WHEN p_state IN ('planned', 'failed') THEN coalesce(r.withdrawn, p_state) ELSE p_state END,
         withdrawn = CASE WHEN p_state = 'unknown' THEN r.withdrawn END,
         next_attempt_at = p_again, settled_at = CASE WHEN p_state <> 'planned' OR r.withdrawn IS NOT NULL THEN p_now END
   WHERE r.id = p_id AND r.state = 'claimed' AND r.claimed_by = p_worker RETURNING * INTO v;
  IF NOT FOUND AND p_state = 'sent' THEN
    UPDATE reminder r SET state = 'sent', last_code = p_code, settled_at = p_now, withdrawn = NULL WHERE r.id = p_id AND r.state = 'unknown' RETURNING * INTO v;
  END IF;
  IF v.id IS NULL THEN RETURN false; END IF;
  INSERT INTO delivery (reminder_id, case_id, authority, federation_uid, attempt, message_id, outcome, code, at)
  VALUES (v.id, v.case_id, v.authority, v.federation_uid, v.attempts, p_message, p_outcome, p_code, p_now);
  RETURN true;
END $$;
