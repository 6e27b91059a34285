import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#libs/law/types.js';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import type { Result } from '#libs/platform/result.js';
import type { Days } from '../calendars.js';
import { Recorder, type NewEntry } from '../recorder.js';
import { lawEvents, type CaseToJudge } from '../stored-case.js';
import { systemDoor } from '../store.js';
import { entryByLaw } from './entry-by-law.js';
import { JOB, MoveRegister, type MoveReport } from './move-register.js';

/** The event by which the date itself is recorded. */
export const DATE_REACHED = 'effective-date-reached';

/** What one run of the sweep did, by case reference. */
export interface EffectDueReport extends MoveReport {
  /** The date has come and is recorded; the state says whether it took effect. */
  recorded: { caseId: string; reference: string; effectiveOn: IsoDate; state: string; closed: boolean }[];
  /** The law would not take the event in this state; the case stays as it is. */
  refused: { caseId: string; reason: string }[];
}

/**
 * At London midnight: for every open case whose date has come, records that it has come, with that date as the day it happened.
 * Once per case and date; what an outage left undone is caught up on. Whether the date takes effect, or has passed without
 * effect because something is missing, is the law's answer. What took effect is then shown in the register view, beside what the Department's extracts say.
 */
@Injectable()
export class EffectDue {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly recorder: Recorder,
    private readonly register: MoveRegister,
  ) {}

  /** @param today The London date that has begun. */
  async run(today: IsoDate): Promise<EffectDueReport> {
    const due = await this.database.transaction(JOB, async (client) => {
      await client.query(`DELETE FROM idempotency WHERE created_at < $1::date - 2`, [today]);
      const { rows } = await client.query<{ id: string }>(
        'SELECT id FROM case_file WHERE NOT closed AND effective_on <= $1 ORDER BY effective_on, id',
        [today],
      );
      return rows.map((row) => row.id);
    });
    const report: EffectDueReport = { recorded: [], refused: [], moved: [], noticed: [] };
    for (const caseId of due) await this.effect(caseId, today, report);
    return { ...report, ...(await this.register.run(today)) };
  }

  private async effect(caseId: string, today: IsoDate, report: EffectDueReport): Promise<void> {
    let effectiveOn = '';
    let closed = false;
    const door = systemDoor(this.database, JOB);
    const written = await this.recorder.record(door, caseId, { expectedVersion: null, keyed: null }, (found, days) => {
      const decided = decide(found, days, today);
      if (decided.ok) {
        effectiveOn = decided.value.happenedOn;
        closed = decided.value.view!.final;
      }
      return decided;
    });
    if (written.ok) report.recorded.push({ caseId, reference: written.value.reference, effectiveOn, state: written.value.state, closed });
    else if (written.refusal.code !== ALREADY) report.refused.push({ caseId, reason: written.refusal.detail });
  }
}

const ALREADY = 'date-already-recorded';

function decide(found: CaseToJudge, days: Days, today: IsoDate): Result<NewEntry> {
  const { projection } = found.case;
  const date = projection.effectiveOn;
  const events = lawEvents(found.events);
  const done =
    date === null || date > today || projection.closed || events.some((event) => event.type === DATE_REACHED && event.happenedOn === date);
  if (done)
    return {
      ok: false,
      refusal: { code: ALREADY, status: 422, title: 'Nothing to do', detail: 'The date is recorded already, or has moved.' },
    };
  return entryByLaw(found, days, { type: DATE_REACHED, happenedOn: date }, today);
}
