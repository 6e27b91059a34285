import { isIsoDate, longDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { versionToMake } from '../processes/instrument/facts.js';
import { BOTH } from '../processes/instrument/ids.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Regs 31(4), 38, 41(4): the body is incorporated under the name in the instrument on the day the case fixed. */
export const procDate = defineRule({
  id: 'PROC-DATE',
  citation: 'SI 2012/1035 regs 31(4), 38, 41(4); SI 2012/1034 reg 28(1)(h)',
  plain: 'An instrument that belongs to a case takes effect on the day the case fixed, and no instrument is in force before its day.',
  confidence: 'D',
  says: 'H',
  override: true,
  processes: BOTH,
  pivot: 'event',
  versions: sinceFederationRegulations({}, 'D', 'SI 2012/1035 regs 31(4), 38, 41(4)'),
  reads: ['acts', 'settings', 'overrides', 'effectiveOn'],
  guards: {
    made: (facts) => {
      const wanted = facts.settings['caseEffectiveOn'];
      if (!isIsoDate(wanted)) return 'It belongs to no case that fixed a day.';
      const own = versionToMake(facts)?.effectiveOn ?? null;
      if (own === wanted || facts.overrides.some(({ ruleId }) => ruleId === 'PROC-DATE')) return undefined;
      return {
        message: `${own === null ? 'The draft has no date' : `The draft takes effect on ${longDate(own)}`}; the case fixed ${longDate(wanted)}.`,
        nextStep: 'Change the date of the draft or of the case; or a manager overrides it with a reason.',
        dates: { own, wanted },
      };
    },
    'effective-date-reached': ({ effectiveOn }, _law, { happenedOn }) => {
      if (effectiveOn === null)
        return { message: 'The instrument has no date on which it takes effect.', nextStep: 'Vary it to give one.' };
      return happenedOn < effectiveOn
        ? {
            message: `It takes effect on ${longDate(effectiveOn)}, and not before.`,
            nextStep: 'Wait for the day.',
            dates: { from: effectiveOn },
          }
        : undefined;
    },
  },
});
