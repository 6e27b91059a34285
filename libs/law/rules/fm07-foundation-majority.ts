import { addDays, longDate } from '../calendar/civil-date.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { VARIATION } from '../processes/instrument/ids.js';
import { since } from './common/versions.js';

/** SI 2007/3475: to end a majority of foundation governors. */
export const procV10 = defineRule({
  id: 'PROC-V10',
  citation: 'SI 2007/3475; Education and Inspections Act 2006 s.25',
  plain:
    'To end a majority of foundation governors at a school to which section 25 applies needs statutory proposals, decided by the board and confirmed at a second meeting at least 28 days later.',
  confidence: 'T',
  says: 'H',
  processes: VARIATION,
  pivot: 'event',
  versions: since('2007-12-28', { days: 28 }, 'T', 'SI 2007/3475'),
  reads: [],
  guards: {
    'variation-proposed': (_facts, { figures }, { data }) => {
      if (data['endsFoundationMajority'] !== true) return 'It does not end a majority of foundation governors.';
      const bites: Bite[] = [];
      const { majorityDecidedOn, majorityConfirmedOn, proposalsDecidedOn } = data;
      if (typeof majorityDecidedOn !== 'string' || typeof majorityConfirmedOn !== 'string')
        bites.push({ message: 'The board decides on this at two meetings.', nextStep: 'Record both meetings.' });
      else if (majorityConfirmedOn < addDays(majorityDecidedOn, figures.days))
        bites.push({
          message: `The second meeting can be held on ${longDate(addDays(majorityDecidedOn, figures.days))} at the earliest.`,
          nextStep: 'Confirm it then or later.',
          figures: { days: figures.days },
          dates: { from: addDays(majorityDecidedOn, figures.days) },
        });
      if (typeof proposalsDecidedOn !== 'string')
        bites.push({ message: 'Statutory proposals must be published and decided first.', nextStep: 'Publish the proposals.' });
      return bites;
    },
  },
});
