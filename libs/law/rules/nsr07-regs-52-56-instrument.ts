import { addDays, longDate, shortDate } from '../calendar/civil-date.js';
import { lastAct, type Facts } from '../engine/facts.js';
import { defineRule, type Missing } from '../engine/rule.js';
import type { IsoDate } from '../types.js';
import { NEW_SCHOOL, sinceSchoolOrganisation, toAuthority } from './common/statutory-proposals.js';

/** What the new school lacks on the day it opens. */
function lacking(facts: Pick<Facts, 'acts'>, day: IsoDate): Missing[] {
  const rows: Missing[] = [];
  const body = lastAct(facts, 'new-school-body-arranged');
  const instrument = lastAct(facts, 'new-school-instrument-made');
  if (body === null || body.happenedOn >= day)
    rows.push({ what: 'a temporary governing body of the new school', school: '', nextStep: 'Record the arrangements with their date.' });
  if (instrument === null || instrument.happenedOn >= day)
    rows.push({
      what: 'an instrument of government made before the school opens',
      school: '',
      nextStep: 'Make the instrument and record it.',
    });
  else if (instrument.data['incorporationOn'] !== day)
    rows.push({
      what: `an instrument that constitutes the governing body on the opening day (it names ${longDate(String(instrument.data['incorporationOn']))})`,
      school: '',
      nextStep: 'Correct the day in the instrument, so that no day is left out.',
    });
  return rows;
}

/** SI 2007/958 regs 52-56: the instrument is made before the school opens; the governing body is constituted on the day it names. */
export const ra29 = defineRule({
  id: 'RA-29',
  citation: 'SI 2007/958 regs 52-56',
  plain:
    'Before the new school opens its instrument of government is made and its temporary governing body is there; the governing body is constituted on the day the instrument names, which is the opening day.',
  confidence: 'T',
  says: 'H',
  override: true,
  processes: NEW_SCHOOL,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'SI 2007/958 regs 52-56'),
  reads: ['acts', 'effectiveOn', 'schools', 'missing'],
  missing: (facts) => (facts.effectiveOn === null ? [] : lacking(facts, facts.effectiveOn)),
  guards: {
    'effective-date-reached': ({ missing }) => {
      const own = missing.filter(({ ruleId }) => ruleId === 'RA-29');
      return own.length === 0
        ? undefined
        : own.map(({ what, nextStep }) => ({
            message: `The day has come and there is not ${what}.`,
            about: 'new-school',
            nextStep: `${nextStep} Or a manager overrides it with a reason.`,
          }));
    },
  },
  deadlines: (facts) => {
    const { effectiveOn } = facts;
    if (effectiveOn === null) return [];
    const instrument = lastAct(facts, 'new-school-instrument-made');
    const complete = lacking(facts, effectiveOn).length === 0;
    return [
      {
        title: 'Temporary governing body and instrument of the new school',
        startedBy: null,
        startsOn: null,
        due: addDays(effectiveOn, -1),
        argument: { counting: null, sum: `the day before ${shortDate(effectiveOn)}, on which the school opens`, skipped: [] },
        doneOn: complete ? (instrument?.happenedOn ?? null) : null,
        for: toAuthority(facts),
      },
    ];
  },
});
