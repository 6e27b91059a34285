import { isIsoDate } from '#libs/law/calendar/civil-date.js';
import type { IsoDate, ProcessId } from '#libs/law/types.js';
import { uidsOf, urnsOf } from './joint-opening.js';
import { type Posted, typed, withQuery } from './posted.js';
import { processOf } from './process-choice.js';

/** A plan without a case, as it stands in the address. */
export interface PlanBefore {
  process: ProcessId | null;
  urns: string[];
  uids: string[];
  /** The school that asks to leave, or that stays when others amalgamate with it. */
  relevant: string;
  asAt: IsoDate;
}

/** Processes of one federation: it is chosen, and its schools with it. */
const ofOneFederation: ReadonlySet<ProcessId> = new Set(['leaving', 'dissolution', 'discontinuance']);
/** Processes in which one school has a part of its own. */
const withOne: ReadonlySet<ProcessId> = new Set(['leaving', 'amalgamation-enlargement']);

export const isOfOneFederation = (process: ProcessId): boolean => ofOneFederation.has(process);
export const asksForOne = (process: ProcessId): boolean => withOne.has(process);

export function planBefore(asked: Posted, today: IsoDate): PlanBefore {
  const asAt = typed(asked, 'asAt');
  return {
    process: processOf(asked),
    urns: urnsOf(asked).filter((urn) => /^\d{6}$/.test(urn)),
    uids: uidsOf(asked).filter((uid) => /^\d{1,10}$/.test(uid)),
    relevant: /^\d{6}$/.test(typed(asked, 'relevant')) ? typed(asked, 'relevant') : '',
    asAt: isIsoDate(asAt) ? asAt : today,
  };
}

export const planFields = ({ process, urns, uids, relevant, asAt }: PlanBefore): Record<string, string> => ({
  ...(process === null ? {} : { process }),
  ...(urns.length === 0 ? {} : { urns: urns.join(',') }),
  ...(uids.length === 0 ? {} : { uids: uids.join(',') }),
  ...(relevant === '' ? {} : { relevant }),
  asAt,
});

export const planBeforePath = (path: '' | '/dates' | '/calendar', plan: PlanBefore, more: Record<string, string | null> = {}): string =>
  withQuery(`/plan${path}`, { ...planFields(plan), ...more });
