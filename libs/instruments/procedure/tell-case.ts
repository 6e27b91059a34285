import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { CasesForInstruments } from '../ports.js';
import type { StoredMatter } from '../store.js';
import type { MadeInstrument, RecordedInstrumentEvent } from '../types.js';

const TRIES = 3;

/** Records on the case that its instrument was made, with number and hash as evidence. */
@Injectable()
export class TellCase {
  constructor(private readonly cases: CasesForInstruments) {}

  /** Says why, when the case would not take it; the instrument is made all the same, and the case can be told again. */
  async tell(actor: Actor, matter: StoredMatter, made: MadeInstrument): Promise<RecordedInstrumentEvent['onCase']> {
    const { caseId, caseReference, grounds } = matter;
    if (caseId === null || caseReference === null || grounds.onCase === null) return null;
    const evidence = `${made.number}, SHA-256 ${made.contentHash}`;
    const { type, data } = grounds.onCase;
    const day = type === 'new-school-instrument-made' ? { incorporationOn: made.effectiveOn } : { effectiveOn: made.effectiveOn };
    for (let attempt = 0; ; attempt += 1) {
      const found = await this.cases.readCase(actor, caseId);
      if (!found.ok) return { reference: caseReference, recorded: false, because: found.refusal.detail };
      const { input, version, process } = found.value;
      if (input.events.some((event) => event.type === type && event.data?.['evidence'] === evidence))
        return { reference: caseReference, recorded: true, because: null };
      const recorded = await this.cases.recordEvent(actor, caseId, {
        expectedVersion: version,
        type,
        happenedOn: made.madeOn!,
        data: { ...data, ...day, evidence, ...(FORMING.has(process) ? formOf(matter) : {}) },
      });
      if (recorded.ok) return { reference: caseReference, recorded: true, because: null };
      if (recorded.refusal.code !== 'case-changed' || attempt === TRIES)
        return { reference: caseReference, recorded: false, because: `${recorded.refusal.title}: ${recorded.refusal.detail}` };
    }
  }
}

const FORMING: ReadonlySet<string> = new Set(['federating', 'joining']);

/** In which form it was made, as a federating asks: as drafted, as agreed, or as the authority thought fit. */
function formOf({ events, authority }: StoredMatter): Record<string, unknown> {
  const done = (type: string): boolean => events.some((event) => event.type === type && event.effect === 'accepted');
  const imposed = done('form-imposed');
  return {
    authority,
    form: imposed ? 'by-authority' : done('revision-agreed') ? 'as-agreed' : 'as-drafted',
    ...(imposed ? { reasonsGiven: true, opportunityGiven: done('opportunity-given') } : {}),
  };
}
