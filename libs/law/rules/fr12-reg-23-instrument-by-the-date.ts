import { addDays, shortDate } from '../calendar/civil-date.js';
import type { Facts } from '../engine/facts.js';
import { defineRule, type Missing } from '../engine/rule.js';
import { federationDate, proceeding, settled } from '../processes/federating/facts.js';
import { federatingSchools, instrumentFacts, makerOf } from './common/federation-instrument.js';
import { proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** The instrument that is there on the date: made by then, and in effect by then. */
const inTime = ({ federationInstrument: made }: Pick<Facts, 'federationInstrument'>, day: string): boolean =>
  made !== null && made.on <= day && (made.effectiveOn === undefined || made.effectiveOn <= day);

/** Reg 13 with reg 23: on the date there must be an instrument. */
export const f9Date = defineRule({
  id: 'F9-date',
  citation: 'SI 2012/1035 regs 13(1)(b), 23',
  plain:
    'The governing body of the federation is incorporated on the federation date under an instrument of government, so that must have been made by then, unless a manager overrides it with a reason.',
  confidence: 'I',
  says: 'H',
  override: true,
  processes: proposing,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}, 'I'),
  reads: ['federationInstrument', 'missing', ...instrumentFacts],
  missing: (facts): Missing[] => {
    const day = federationDate(facts);
    if (day === null || proceeding(facts).length === 0 || inTime(facts, day)) return [];
    const schools = federatingSchools(facts);
    const maker = makerOf(facts);
    const school = schools.find(({ authority }) => authority === maker) ?? schools[0];
    if (school === undefined) return [];
    return [
      {
        what:
          facts.federationInstrument === null
            ? 'an instrument of government for the federation'
            : 'an instrument of government for the federation that is made and takes effect by the date',
        school: school.key,
        nextStep: 'Record the instrument with the day it was made and takes effect.',
      },
    ];
  },
  guards: {
    'effective-date-reached': (facts) =>
      facts.missing
        .filter(({ ruleId }) => ruleId === 'F9-date')
        .map(({ what, nextStep }) => ({
          message: `The date has come and the schools have not federated: there was not ${what}.`,
          nextStep: `${nextStep} Or a manager overrides it with a reason, or the governing bodies fix another date.`,
        })),
  },
  deadlines: (facts) => {
    const day = federationDate(facts);
    if (day === null || !settled(facts)) return [];
    const last = facts.acts.findLast(({ type }) => type === 'board-determined')!;
    return [
      {
        title: 'Instrument of government for the federation',
        startedBy: last.index,
        startsOn: last.happenedOn,
        due: addDays(day, -1),
        argument: {
          counting: null,
          sum: `the day before ${shortDate(day)}, the federation date; the regulations set no number of days`,
          skipped: [],
        },
        doneOn: inTime(facts, day) ? facts.federationInstrument!.on : null,
        for: `local-authority:${makerOf(facts) ?? ''}`,
      },
    ];
  },
});
