import { longDate } from '../calendar/civil-date.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { dissolvedOn, endingStage, planFacts } from '../processes/discontinuance/facts.js';
import { deadlineOf, lateBite, missingOf, taskOf, type Needed } from './common/last-school.js';
import { heldUp, part8, preparedWrongly } from './common/part-8.js';
import { sinceFederationRegulations } from './common/versions.js';

const instrument: Needed = {
  of: ({ instruments }) => instruments,
  what: 'an instrument of government',
  title: (school) => `Make an instrument of government for ${school}`,
  doneBy: 'instrument-made',
};

/** Regs 41(3)(b), 42: the authority issues a new instrument for the school that remains, drafted by its temporary governing body. */
export const x3 = defineRule({
  id: 'X3',
  citation: 'SI 2012/1035 regs 41(3)(b), 42; SI 2012/1034 Part 5',
  plain:
    'The authority makes an instrument of government for the school that remains before the discontinuance date, drafted by the temporary governing body; without it nothing is incorporated when the federation ends, unless a manager overrides it with a reason.',
  confidence: 'A',
  says: 'H',
  override: true,
  processes: part8,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: [...planFacts, 'instruments', 'temporaryBodies', 'missing'],
  missing: (facts) => {
    const ends = dissolvedOn(facts);
    return missingOf(facts, instrument, ({ effectiveOn }) => effectiveOn !== undefined && ends !== null && effectiveOn > ends);
  },
  guards: {
    'instrument-made': (facts, _law, event) => {
      const { data, happenedOn } = event;
      const ends = dissolvedOn(facts);
      if (data['school'] === undefined)
        return ends === null
          ? undefined
          : {
              message: 'As the dates stand the federation ends, so its own instrument needs no change.',
              as: 'warning',
              nextStep: 'Check which schools close or convert, and when.',
              about: endingStage(facts)!.on,
            };
      const wrong = preparedWrongly(facts, event, 'instrument of its own');
      if (wrong !== null) return wrong;
      const key = String(data['school']);
      const bites: Bite[] = lateBite(facts, key, happenedOn, instrument.what);
      const body = facts.temporaryBodies.get(key);
      if (body === undefined || body.on > happenedOn)
        bites.push({
          message: 'The temporary governing body drafts the instrument, and none was there on that day.',
          as: 'warning',
          nextStep: 'Check who drafted and approved it.',
          about: key,
        });
      if (typeof data['effectiveOn'] === 'string' && ends !== null && data['effectiveOn'] !== ends)
        bites.push({
          message: `The instrument takes effect on ${longDate(data['effectiveOn'])}, not on ${longDate(ends)}, when the federation ends.`,
          as: 'warning',
          dates: { instrument: data['effectiveOn'], dissolvedOn: ends },
          nextStep: 'The two dates should be the same.',
          about: key,
        });
      return bites.length === 0 ? undefined : bites;
    },
    'effective-date-reached': (facts, _law, event) => {
      const bites = heldUp(
        facts,
        event,
        facts.missing.filter(({ ruleId }) => ruleId === 'X3'),
      );
      return bites.length === 0 ? undefined : bites;
    },
  },
  deadlines: (facts) => deadlineOf(facts, instrument),
  tasks: (facts) => taskOf(facts, instrument),
});
