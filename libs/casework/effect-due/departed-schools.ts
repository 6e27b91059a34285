import { Injectable } from '@nestjs/common';
import { eventDescription } from '#libs/law/index.js';
import { actsOfCase, asOpenCase, cascadeOf, federationsOfCase } from '#libs/law/cascade/index.js';
import type { OpenCase, OpenCaseAfter } from '#libs/law/cascade/types.js';
import type { CaseInput, IsoDate } from '#libs/law/types.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import type { Result } from '#libs/platform/result.js';
import { CalendarShelf, type Days } from '../calendars.js';
import { caseInput } from '../judging.js';
import { Recorder, type NewEntry } from '../recorder.js';
import { lawEvents, type CaseRow, type CaseToJudge } from '../stored-case.js';
import { readToJudge, systemDoor } from '../store.js';
import { entryByLaw } from './entry-by-law.js';

const JOB = 'effective-dates';
const SCHOOL_LEFT = 'school-left-federation';

/** A departure recorded in a case that counted the school. */
export interface DepartureNoticed {
  reference: string;
  school: string;
  happenedOn: IsoDate;
  /** Reference of the case by which the school went. */
  by: string;
}

/**
 * When an act took effect, the other open cases of the federation count the schools that went no longer. That a school is no longer in a federation is
 * a fact of law from that day, and the size of the federation decides what a board's decision does (regs 31(2), 41, 44): so it is recorded on the day,
 * by the program, with the case it comes from as its reason, and is not left to somebody who has to think of it.
 */
@Injectable()
export class DepartedSchools {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly recorder: Recorder,
    private readonly shelf: CalendarShelf,
  ) {}

  /** Records them where they are missing; run twice it records nothing twice. */
  async tell(by: CaseRow, input: CaseInput, today: IsoDate): Promise<DepartureNoticed[]> {
    const effected = actsOfCase(input).filter(({ standing }) => standing === 'effected');
    if (effected.length === 0) return [];
    const federations = federationsOfCase(input);
    const others = await this.others(
      federations.map(({ key }) => key),
      by.id,
      today,
    );
    if (others.length === 0) return [];
    const told: DepartureNoticed[] = [];
    for (const { act, schools } of effected) {
      const { openCases } = cascadeOf({ act, schools, federations, openCases: others.flatMap(({ open }) => open) });
      for (const after of openCases)
        for (const record of due(after, today))
          if (await this.record(after.id, record, by.reference, today)) told.push({ ...record, by: by.reference });
    }
    return told;
  }

  /** Open cases about one of these federations, by reference, as the cascade sees them. */
  private async others(federations: readonly string[], but: string, today: IsoDate): Promise<{ open: OpenCase[] }[]> {
    const ids = await this.database.transaction(JOB, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        'SELECT id FROM case_file WHERE federation_uid = ANY ($1) AND NOT closed AND id <> $2 ORDER BY id',
        [federations, but],
      );
      return rows.map(({ id }) => id);
    });
    const door = systemDoor(this.database, JOB);
    const found: { open: OpenCase[] }[] = [];
    for (const id of ids) {
      const one = await readToJudge(door, id, null);
      if (!one) continue;
      const { subject, reference } = one.case;
      const days = await this.shelf.inForce(door, subject.schools, one.calendars);
      // the days on which its own acts come do not matter here: what happened has happened
      const open = asOpenCase(reference, caseInput(subject, days, lawEvents(one.events), today));
      found.push({ open: open.map((entry) => ({ ...entry, effectiveOn: null })) });
    }
    return found;
  }

  private async record(reference: string, departure: Departure, by: string, today: IsoDate): Promise<boolean> {
    const written = await this.recorder.record(
      systemDoor(this.database, JOB),
      reference,
      { expectedVersion: null, keyed: null },
      (found, days) => decide(found, days, departure, by, today),
    );
    if (!written.ok && written.refusal.code !== NOTHING_TO_SAY)
      throw new Error(`The departure of ${departure.school} was refused in case ${reference}: ${written.refusal.code}.`);
    return written.ok;
  }
}

type Departure = Omit<DepartureNoticed, 'by'>;

const due = (after: OpenCaseAfter, today: IsoDate): Departure[] =>
  after.record.flatMap(({ school, happenedOn }) => (happenedOn <= today ? [{ reference: after.id, school, happenedOn }] : []));

const NOTHING_TO_SAY = 'departure-not-counted';
const nothingToSay = (detail: string): Result<never> => ({
  ok: false,
  refusal: { code: NOTHING_TO_SAY, status: 422, title: 'Nothing to record', detail },
});

/** A school that the case does not count, that is known to have gone, or that the case itself takes out, is nothing to record. */
function decide(found: CaseToJudge, days: Days, { school, happenedOn }: Departure, by: string, today: IsoDate): Result<NewEntry> {
  const { subject, process, projection } = found.case;
  const events = lawEvents(found.events);
  if (projection.closed || eventDescription(process, SCHOOL_LEFT) === undefined)
    return nothingToSay('The case is closed, or of a process that counts no schools.');
  if (!subject.schools.some(({ key }) => key === school)) return nothingToSay('The case does not count the school.');
  const known = events.some(
    ({ type, data }) =>
      data?.['school'] === school && (type === SCHOOL_LEFT || (type === 'discontinuance-planned' && process === 'discontinuance')),
  );
  if (known || (process === 'leaving' && subject.relevantSchool === school)) return nothingToSay('The case says so already.');
  const reason = `By case ${by}, which took effect on that day.`;
  return entryByLaw(found, days, { type: SCHOOL_LEFT, happenedOn, data: { school }, reason }, today);
}
