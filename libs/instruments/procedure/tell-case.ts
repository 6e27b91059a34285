import { Injectable } from '@nestjs/common';
import type { IsoDate, ProcessId } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { CasesForInstruments, type CaseForInstruments } from '../ports.js';
import type { StoredMatter } from '../store.js';
import type { InstrumentHistoryRow, MadeInstrument, RecordedInstrumentEvent } from '../types.js';

const TRIES = 3;

/** An event of the case that says what happened to its instrument. */
interface CaseEvent {
  type: string;
  happenedOn: IsoDate;
  data: Record<string, unknown>;
}

type Told = RecordedInstrumentEvent['onCase'];

/**
 * Records on the case what happened to its instrument. The case asks for it before its day, and a federating for the steps that led to it too, so what
 * the matter has on record is not typed a second time.
 */
@Injectable()
export class TellCase {
  constructor(private readonly cases: CasesForInstruments) {}

  /**
   * Tells it of the making, with number and hash as evidence. Says why, when the case would not take it: the instrument is made all the same, and the case
   * can be told again. What the case has on record already is not recorded twice.
   */
  made(actor: Actor, matter: StoredMatter, made: MadeInstrument): Promise<Told> {
    return this.tell(actor, matter, (process) => eventsOfMaking(matter, made, process));
  }

  /** Tells it that the review it makes compulsory was opened. */
  reviewOpened(actor: Actor, matter: StoredMatter, happenedOn: IsoDate): Promise<Told> {
    return this.tell(actor, matter, (process) =>
      LEAVING.has(process) ? [{ type: 'instrument-review-opened', happenedOn, data: {} }] : [],
    );
  }

  /** Tells a closure that the federation which goes on reviewed its instrument, and whether it must be varied. */
  reviewed(actor: Actor, matter: StoredMatter, happenedOn: IsoDate, changeNeeded: boolean): Promise<Told> {
    return this.tell(actor, matter, (process) =>
      CLOSING.has(process) ? [{ type: 'instrument-reviewed', happenedOn, data: { changeNeeded } }] : [],
    );
  }

  private async tell(actor: Actor, { caseId, caseReference }: StoredMatter, eventsOf: (process: ProcessId) => CaseEvent[]): Promise<Told> {
    if (caseId === null || caseReference === null) return null;
    const refused = (because: string): Told => ({ reference: caseReference, recorded: false, because });
    for (let attempt = 0; ; attempt += 1) {
      const found = await this.cases.readCase(actor, caseId);
      if (!found.ok) return refused(found.refusal.detail);
      const wanted = eventsOf(found.value.process).filter((event) => !isOnRecord(found.value, event));
      let { version } = found.value;
      let refusal: { code: string; title: string; detail: string } | null = null;
      for (const event of wanted) {
        const recorded = await this.cases.recordEvent(actor, caseId, { expectedVersion: version, ...event });
        if (!recorded.ok) {
          ({ refusal } = recorded);
          break;
        }
        ({ version } = recorded.value);
      }
      if (refusal === null) return { reference: caseReference, recorded: true, because: null };
      if (refusal.code !== 'case-changed' || attempt === TRIES) return refused(`${refusal.title}: ${refusal.detail}`);
    }
  }
}

const FORMING: ReadonlySet<ProcessId> = new Set<ProcessId>(['federating', 'joining']);
const CLOSING: ReadonlySet<ProcessId> = new Set<ProcessId>(['discontinuance']);
const LEAVING: ReadonlySet<ProcessId> = new Set<ProcessId>(['leaving']);

/** Told apart by what they are about; a review is opened once. */
function isOnRecord({ input }: CaseForInstruments, { type, happenedOn, data }: CaseEvent): boolean {
  return input.events.some(
    (event) =>
      event.type === type &&
      (type === 'instrument-review-opened' ||
        (event.data?.['evidence'] === data['evidence'] &&
          event.happenedOn === happenedOn &&
          event.data?.['school'] === data['school'] &&
          event.data?.['by'] === data['by'])),
  );
}

function eventsOfMaking(matter: StoredMatter, made: MadeInstrument, process: ProcessId): CaseEvent[] {
  const { onCase } = matter.grounds;
  if (onCase === null) return [];
  const day = onCase.type === 'new-school-instrument-made' ? { incorporationOn: made.effectiveOn } : { effectiveOn: made.effectiveOn };
  const evidence = `${made.number}, SHA-256 ${made.contentHash}`;
  const forming = FORMING.has(process);
  return [
    ...(forming ? stepsTowards(matter, `Draft of ${made.number}`) : []),
    { type: onCase.type, happenedOn: made.madeOn!, data: { ...onCase.data, ...day, evidence, ...(forming ? formOf(matter) : {}) } },
  ];
}

/** The steps that a federating has on record before the making: who makes it, the joint draft, the approvals of it, the submission. */
function stepsTowards({ events, authority }: StoredMatter, evidence: string): CaseEvent[] {
  const done = events.filter(({ effect }) => effect === 'accepted');
  const adopted = done.findLast(({ type }) => type === 'draft-adopted');
  const agreed = done.findLast(({ type }) => type === 'making-authority-agreed');
  const submitted = done.findLast(({ type }) => type === 'submitted');
  const since = (event: InstrumentHistoryRow): boolean => adopted === undefined || event.sequence > adopted.sequence;
  const approved = done.filter((event) => event.type === 'approval-decided' && event.data['decision'] === 'approved' && since(event));
  const steps: (CaseEvent | null)[] = [
    agreed
      ? { type: 'instrument-authority-agreed', happenedOn: agreed.happenedOn, data: { authority: agreed.data['authority'], evidence } }
      : null,
    adopted
      ? {
          type: 'instrument-drafted',
          happenedOn: adopted.happenedOn,
          data: { jointly: adopted.data['adoptedBy'] === 'governing-bodies-jointly', evidence },
        }
      : null,
    ...approved.map(({ happenedOn, data }) => ({
      type: 'instrument-draft-approved',
      happenedOn,
      data: { school: data['school'], by: data['party'], evidence },
    })),
    submitted ? { type: 'instrument-draft-submitted', happenedOn: submitted.happenedOn, data: { authority, evidence } } : null,
  ];
  return steps.filter((step) => step !== null);
}

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
