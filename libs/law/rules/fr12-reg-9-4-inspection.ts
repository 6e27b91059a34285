import { actsOf, type Facts } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { closingDateOf, parties, publicationOf, schoolsOf } from '../processes/federating/facts.js';
import { proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';
import type { SchoolFacts } from '../types.js';

/** Schools at which no copy is recorded as open to inspection, once the proposals are published. */
function without(facts: Pick<Facts, 'acts' | 'boards' | 'schools'>): SchoolFacts[] {
  if (publicationOf(facts) === null) return [];
  const open = new Set(actsOf(facts, 'inspection-copy-available').map(({ data }) => data['school']));
  return schoolsOf(facts, parties(facts)).filter(({ key }) => !open.has(key));
}

/** Reg 9(4): a copy at each school. */
export const f4c = defineRule({
  id: 'F4c',
  citation: 'SI 2012/1035 reg 9(4)',
  plain: 'A copy of the proposals must be open to inspection at all reasonable times at each school.',
  confidence: 'A',
  says: 'W',
  processes: proposing,
  pivot: 'proposals',
  versions: sinceFederationRegulations({}),
  reads: ['acts', 'boards', 'schools', 'asOf', 'reachedOn'],
  standing: (facts) =>
    (facts.reachedOn === null ? without(facts) : []).map(({ key, name }) => ({
      message: `It is not recorded that a copy of the proposals can be read at ${name}.`,
      nextStep: 'Have a copy put where anyone may read it, and record the day.',
      about: key,
    })),
  tasks: (facts) => {
    const closesOn = closingDateOf(facts);
    if (closesOn !== null && facts.asOf > closesOn) return [];
    return without(facts).map(({ key, name }) => ({
      part: key,
      title: `Keep a copy of the proposals open to inspection at ${name}`,
      why: 'Anyone may read the proposals at each school at all reasonable times.',
      for: 'governing-body',
      openedOn: publicationOf(facts)!.happenedOn,
      due: closesOn,
      kind: 'do' as const,
      doneBy: 'inspection-copy-available',
    }));
  },
});
