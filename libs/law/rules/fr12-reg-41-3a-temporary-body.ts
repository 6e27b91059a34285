import { defineRule } from '../engine/rule.js';
import { lastSchool, planFacts } from '../processes/discontinuance/facts.js';
import { deadlineOf, lateBite, missingOf, taskOf, type Needed } from './common/last-school.js';
import { heldUp, part8, preparedWrongly } from './common/part-8.js';
import { authorityFor } from './common/preparation.js';
import { sinceFederationRegulations } from './common/versions.js';

const body: Needed = {
  of: ({ temporaryBodies }) => temporaryBodies,
  what: 'a temporary governing body',
  title: (school) => `Set up a temporary governing body for ${school}`,
  doneBy: 'temporary-governing-body-established',
};

/** Reg 41(3)(a): the authority sets up a temporary governing body for the school that remains. */
export const x2 = defineRule({
  id: 'X2',
  citation: 'SI 2012/1035 reg 41(3)(a); SI 2007/958 Parts 3, 4',
  plain:
    'The authority sets up a temporary governing body for the school that remains before the discontinuance date; without it nothing is incorporated when the federation ends, unless a manager overrides it with a reason.',
  confidence: 'A',
  says: 'H',
  override: true,
  processes: part8,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: [...planFacts, 'temporaryBodies', 'missing', 'reviewed'],
  missing: (facts) => missingOf(facts, body),
  guards: {
    'temporary-governing-body-established': (facts, _law, event) => {
      const wrong = preparedWrongly(facts, event, 'temporary governing body');
      if (wrong !== null) return wrong;
      const late = lateBite(facts, String(event.data['school']), event.happenedOn, body.what);
      return late.length === 0 ? undefined : late;
    },
    'effective-date-reached': (facts, _law, event) => {
      const bites = heldUp(
        facts,
        event,
        facts.missing.filter(({ ruleId }) => ruleId === 'X2'),
      );
      return bites.length === 0 ? undefined : bites;
    },
  },
  deadlines: (facts) => deadlineOf(facts, body),
  tasks: (facts) => {
    const last = lastSchool(facts);
    const tasks = taskOf(facts, body);
    if (last === null || tasks.length === 0 || last.school.category !== 'voluntary-aided' || facts.reviewed.has('X2:appointers'))
      return tasks;
    return [
      ...tasks,
      {
        part: 'appointers',
        title: `Agree who appoints the temporary parent governors of ${last.school.name}`,
        why: 'The rules for temporary governing bodies name the proposers of a voluntary aided school, and a school that remains of a federation has none; agree it with the trustees and the diocese.',
        for: authorityFor(last.school),
        openedOn: last.stage.plannedOn,
        due: null,
        kind: 'review',
        doneBy: 'review-decided',
      },
    ];
  },
});
