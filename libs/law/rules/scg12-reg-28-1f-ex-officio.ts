import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { notBlank } from './common/contents.js';

/** Titles that show that a person is named and not an office. */
const personal = /^(mr|mrs|ms|miss|mx|dr|sir|dame)\b\.?|^(revd?|reverend|father|fr|canon)\.? [A-Z][a-z]+ [A-Z]/i;

/** Reg 28(1)(f)(ii): details of every ex officio place. */
export const ins28f2 = defineInstrumentRule({
  id: 'INS-28-f2',
  citation: 'SI 2012/1034 reg 28(1)(f)(ii)',
  plain: 'Each ex officio foundation place is described by its office, and not by the name of who holds it.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 28(1)(f)(ii)', {}),
  contents: ({ input: { exOfficioPlaces = [] } }) =>
    exOfficioPlaces.flatMap(({ office }, place) => {
      const field = `exOfficioPlaces[${place}].office`;
      const own = notBlank(office, field, 'Name the office.');
      if (own !== undefined) return [own];
      return personal.test(office!.trim())
        ? [
            {
              message: `"${office!}" looks like the name of a person. Name the office.`,
              field,
              nextStep: 'For example: the principal officiating minister of the parish.',
              as: 'warning' as const,
            },
          ]
        : [];
    }),
});
