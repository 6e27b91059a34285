import { Injectable } from '@nestjs/common';
import type { IsoDate, ProcessId } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';

/** An open case that a rule touches now: it has a date or a task of that rule. */
export interface TouchedCase {
  id: string;
  reference: string;
  process: ProcessId;
  stateTitle: string;
  federationName: string;
  schoolName: string | null;
  /** What of the rule stands in the case. */
  titles: string[];
  /** First of the rule's days that are still to come or were missed; null when nothing of it is due. */
  due: IsoDate | null;
}

export interface TouchedCases {
  rows: TouchedCase[];
  /** How many there are; `rows` holds the first hundred, what is due first. */
  total: number;
}

/** Dates and tasks of a case, by rule. */
const ofRules = `
  SELECT d.rule_id, d.title, CASE WHEN d.done_on IS NULL AND d.status IN ('open', 'missed') THEN d.due END AS due FROM case_deadline d WHERE d.case_id = c.id
  UNION ALL
  SELECT t.rule_id, t.title, t.due FROM case_task t WHERE t.case_id = c.id`;

/** Which open cases a rule touches. Row security shows only those the actor may see. */
@Injectable()
export class ReadTouchedCases {
  constructor(private readonly database: Database) {}

  /** How many open cases each rule touches; a rule that touches none is left out. */
  async count(actor: Actor): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.database.transaction(actor, (client) =>
      client.query<{ ruleId: string; cases: number }>({
        name: 'count_touched_cases',
        text: `SELECT x.rule_id AS "ruleId", count(DISTINCT c.id)::int AS cases
                 FROM case_file c CROSS JOIN LATERAL (${ofRules}) x WHERE NOT c.closed GROUP BY x.rule_id`,
      }),
    );
    return new Map(rows.map(({ ruleId, cases }) => [ruleId, cases]));
  }

  /** The open cases that one rule touches, what is due first. */
  async read(actor: Actor, ruleId: string): Promise<TouchedCases> {
    const { rows } = await this.database.transaction(actor, (client) =>
      client.query<TouchedCase & { total: number }>({
        name: 'read_touched_cases',
        text: `SELECT c.id, c.reference, c.process, c.state_title AS "stateTitle", c.federation_name AS "federationName", c.school_name AS "schoolName",
                      array_agg(DISTINCT x.title ORDER BY x.title) AS titles, min(x.due)::text AS due, count(*) OVER ()::int AS total
                 FROM case_file c CROSS JOIN LATERAL (${ofRules}) x WHERE NOT c.closed AND x.rule_id = $1
                GROUP BY c.id ORDER BY min(x.due) NULLS LAST, c.reference LIMIT 100`,
        values: [ruleId],
      }),
    );
    return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  }
}
