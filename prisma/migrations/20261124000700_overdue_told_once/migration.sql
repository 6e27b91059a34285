-- Brings a case's reminders in line with what the law plans now, in the transaction that recorded the event. p_plan is the law's
-- PlannedReminder[]. Rows that are no longer planned are "superseded" when the same thing is planned for another date and "cancelled"
-- when it is done; a claim that has not reached a mail server is broken off, one that has is only marked: what is out is out.
-- A day that had passed when it was recorded makes no mail, except that something is overdue: that is told once, from the next full hour on,
-- so that whoever enters the history of a case in one sitting has entered what was done before anybody is told that it was not.
-- A row that is due already keeps its day.
CREATE OR REPLACE FUNCTION plan_reminders(p_case uuid, p_authority text, p_plan jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_today date;
BEGIN
  SELECT c.judged_as_of INTO v_today FROM case_file c WHERE c.id = p_case;
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
  INSERT INTO reminder AS r (case_id, authority, federation_uid, deadline_key, rule_id, kind, deadline, send_on, recipient, title, next_attempt_at)
  SELECT c.id, c.lead_authority, c.federation_uid, p."deadlineKey", p."ruleId", p.kind, p.deadline, p."sendOn", p.recipient, p.title,
         CASE WHEN p.kind = 'after' AND p."sendOn" <= v_today
              THEN (SELECT date_trunc('hour', e.recorded_at) + interval '1 hour' FROM case_event e WHERE e.case_id = p_case ORDER BY e.sequence DESC LIMIT 1) END
    FROM jsonb_to_recordset(p_plan) AS p ("deadlineKey" text, "ruleId" text, kind text, deadline date, "sendOn" date, recipient text, title text, past boolean)
    JOIN case_file c ON c.id = p_case
   WHERE NOT p.past
  ON CONFLICT (case_id, deadline_key, deadline, kind, recipient) DO UPDATE
    SET state = CASE WHEN r.state IN ('cancelled', 'superseded') THEN 'planned' ELSE r.state END,
        settled_at = CASE WHEN r.state NOT IN ('cancelled', 'superseded') THEN r.settled_at END,
        next_attempt_at = CASE WHEN r.state NOT IN ('cancelled', 'superseded') THEN r.next_attempt_at ELSE EXCLUDED.next_attempt_at END,
        enqueued_at = CASE WHEN r.state NOT IN ('cancelled', 'superseded') THEN r.enqueued_at END,
        send_on = CASE WHEN r.state = 'planned' AND r.send_on <= v_today AND EXCLUDED.send_on <= v_today THEN r.send_on ELSE EXCLUDED.send_on END,
        title = EXCLUDED.title, withdrawn = NULL
    WHERE r.state IN ('cancelled', 'superseded') OR r.withdrawn IS NOT NULL
       OR (r.state = 'planned' AND (r.title <> EXCLUDED.title
            OR (r.send_on <> EXCLUDED.send_on AND (r.send_on > v_today OR EXCLUDED.send_on > v_today))));
END $$;
