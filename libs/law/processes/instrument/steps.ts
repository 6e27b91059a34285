import type { ProcessTable, StateRow, Transition } from '../../engine/process.js';
import { reviewDecided } from '../events.js';
import { dateReached, copyGiven, makingApproved, made, overridden, sealed, superseded } from './events.js';
import { conditions, currentDraft, versionToMake } from './facts.js';

/** What making and varying have in common beside their end. */
export const common = {
  conditions,
  notices: { instrument: 'made' },
  effectiveOn: (facts) => versionToMake(facts)?.effectiveOn ?? currentDraft(facts)?.effectiveOn ?? null,
} as const satisfies Partial<ProcessTable>;

type Trials = NonNullable<ProcessTable['trials']>;

/** The draft before the parties, as an event that settles on it would name it. */
export const settled: Trials[string] = (facts) => {
  const draft = currentDraft(facts);
  return { version: draft?.version ?? 1, ...(draft && { verdict: draft.verdict, foundationGovernors: draft.foundationGovernors }) };
};

/** What the events of both are tried with. */
export const commonTrials: Trials = {
  'draft-adopted': () => ({ version: 1, adoptedBy: 'governing-body' }),
  'opportunity-given': () => ({ until: '9999-12-31' }),
  'revision-agreed': (facts) => ({ ...settled(facts), boardAgrees: true }),
  'form-imposed': (facts) => ({ ...settled(facts), regardHad: true }),
  'making-approved': (facts) => ({ version: versionToMake(facts)?.version ?? 1, anotherPerson: true }),
  made: (facts) => ({ version: versionToMake(facts)?.version ?? 1 }),
  override: () => ({ ruleId: 'PROC-M6' }),
};

/** Rules that ask the same of a making and of a variation at its end. */
export interface EndRules {
  /** The version made is the one that was settled, and lawful. */
  mustMake: readonly string[];
}

const everywhere = (here: string): Readonly<Record<string, Transition>> => ({ 'review-decided': { to: here } });
const copies = (here: string): Readonly<Record<string, Transition>> => ({ told: { to: here }, sealed: { to: here } });

/** From what was settled to what is in force and what comes after it. */
export const afterAgreement = ({ mustMake }: EndRules): Readonly<Record<string, StateRow>> => ({
  agreed: {
    title: 'Agreed, to be made',
    on: {
      'making-approved': { guards: ['PROC-M6', ...mustMake], to: 'agreed' },
      override: { overrides: ['PROC-M6', 'PROC-DATE'], to: 'agreed' },
      made: { guards: ['PROC-M6', 'PROC-DATE', ...mustMake], to: 'made' },
      'given-up': { to: 'given-up' },
      ...everywhere('agreed'),
    },
  },
  made: {
    title: 'Made',
    on: { ...copies('made'), 'effective-date-reached': { guards: ['PROC-DATE'], to: 'in-force' }, ...everywhere('made') },
  },
  'in-force': { title: 'In force', on: { ...copies('in-force'), superseded: { to: 'superseded' }, ...everywhere('in-force') } },
  superseded: { title: 'Superseded', final: true, on: { ...copies('superseded'), ...everywhere('superseded') } },
  'given-up': { title: 'Given up', final: true, on: everywhere('given-up') },
});

export const endEvents = [makingApproved, overridden, made, sealed, copyGiven, dateReached, superseded, reviewDecided] as const;
