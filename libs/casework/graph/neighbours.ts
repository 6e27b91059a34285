import { asOpenCase } from '#libs/law/cascade/index.js';
import type { OpenCase } from '#libs/law/cascade/types.js';
import type { CaseInput, IsoDate, ProcessId } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import type { Database } from '#libs/platform/database/database.js';
import type { CalendarShelf } from '../calendars.js';
import { caseInput } from '../judging.js';
import { lawEvents, type CaseRow } from '../stored-case.js';
import { readToJudge, type Door } from '../store.js';

/** More open cases about one act than anybody has seen. */
const MOST = 60;

/** An open case near an act, as the law sees it. */
export interface Neighbour {
  caseId: string;
  reference: string;
  process: ProcessId;
  stateTitle: string;
  leadAuthority: string;
  input: CaseInput;
  open: OpenCase[];
}

/** Everything a case's own events say, as the law is told it. */
export async function readInput(
  door: Door,
  shelf: CalendarShelf,
  caseIdOrReference: string,
  asOf: IsoDate,
): Promise<{ row: CaseRow; input: CaseInput } | null> {
  const found = await readToJudge(door, caseIdOrReference, null);
  if (!found) return null;
  const { case: row } = found;
  const days = await shelf.inForce(door, row.subject.schools, found.calendars);
  return { row, input: caseInput(row.subject, days, lawEvents(found.events), asOf) };
}

/** Ids of the open cases that this person may see and that are about one of these federations, or amalgamate one of these schools. */
export async function openNear(
  database: Database,
  actor: Actor,
  federations: readonly string[],
  urns: readonly string[],
): Promise<string[]> {
  return database.transaction(actor, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT c.id FROM case_file c WHERE NOT c.closed AND c.federation_uid = ANY ($1)
       UNION
       SELECT c.id FROM case_board b JOIN case_file c ON c.id = b.case_id WHERE b.board = ANY ($1) AND NOT c.closed
       UNION
       SELECT c.id FROM case_file c WHERE c.lead_authority = $3 AND NOT c.closed AND c.process LIKE 'amalgamation-%'
          AND EXISTS (SELECT FROM jsonb_array_elements(c.subject -> 'schools') AS s WHERE s ->> 'urn' = ANY ($2))
       LIMIT ${MOST}`,
      [federations, urns, actor.authority],
    );
    return rows.map(({ id }) => id);
  });
}

/** Those cases, each with what it is about and when. */
export async function neighbours(door: Door, shelf: CalendarShelf, ids: readonly string[], asOf: IsoDate): Promise<Neighbour[]> {
  const found: Neighbour[] = [];
  for (const id of ids) {
    const one = await readInput(door, shelf, id, asOf);
    if (!one) continue;
    const { row, input } = one;
    found.push({
      caseId: row.id,
      reference: row.reference,
      process: row.process,
      stateTitle: row.projection.stateTitle,
      leadAuthority: row.leadAuthority,
      input,
      open: asOpenCase(row.reference, input),
    });
  }
  return found;
}
