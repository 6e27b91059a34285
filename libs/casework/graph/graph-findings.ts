import { Injectable } from '@nestjs/common';
import { dateFindings, departureFindings, federationsOfCase, type Departure } from '#libs/law/cascade/index.js';
import type { CaseInput, Finding, Task } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { CalendarShelf } from '../calendars.js';
import type { CaseToShow } from '../stored-case.js';
import { doorOf } from '../store.js';
import { neighbours } from './neighbours.js';

/** What a case must be told because of other cases: asked whenever it is read, so that it is never older than any of them. */
@Injectable()
export class GraphFindings {
  constructor(
    private readonly database: Database,
    private readonly shelf: CalendarShelf,
  ) {}

  /** Days on which it differs from linked cases, and schools that went by others while it counts them. */
  async of(actor: Actor, { case: row, links }: Pick<CaseToShow, 'case' | 'links'>, input: CaseInput): Promise<Finding[]> {
    const open = (links ?? []).filter(({ closed, kind }) => !closed && kind !== 'replaces').map(({ caseId }) => caseId);
    const linked = await neighbours(doorOf(this.database, actor), this.shelf, [...new Set(open)], input.asOf);
    return [
      ...dateFindings({ reference: row.reference, input }, linked),
      ...departureFindings(input, await this.departures(actor, row.id, input)),
    ];
  }

  private async departures(actor: Actor, caseId: string, input: CaseInput): Promise<Departure[]> {
    const federations = federationsOfCase(input).map(({ key }) => key);
    if (federations.length === 0) return [];
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<Departure>({
        name: 'departures_from_federations',
        text: `SELECT v.urn AS school, v.federation_uid AS federation, v.moved_on::text AS "from", v.case_reference AS by FROM register_move_standing v
                WHERE v.federation_uid = ANY ($1) AND v.kind <> 'joined' AND v.case_id <> $2 AND v.moved_on <= $3 ORDER BY v.moved_on, v.urn`,
        values: [federations, caseId, input.asOf],
      });
      return rows;
    });
  }
}

/** A finding that a person must look at, as a task of the case's officer. */
export const graphTask = (found: Finding, openedOn: string): Task => ({
  key: found.about ?? found.message,
  ruleId: found.ruleId,
  title:
    found.about?.startsWith('linked:') === true
      ? `Bring the dates together with linked case ${found.about.slice(7)}`
      : 'Look at what another case has changed',
  why: found.message,
  citation: found.citation,
  for: 'case-officer',
  openedOn,
  due: null,
  kind: 'review',
});
