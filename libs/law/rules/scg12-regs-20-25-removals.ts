import { addDays, longDate } from '../calendar/civil-date.js';
import { defineInstrumentRule, type InstrumentBite } from '../constitution/rule.js';
import type { Removal } from '../constitution/members.js';
import { INSTRUMENTS, stretch } from './common/instruments.js';

/** Regs 20 to 25: who removes whom, and how a board does. */
export const memR1 = defineInstrumentRule<{ daysApart: number; electedToo: boolean }>({
  id: 'MEM-R1',
  citation: 'SI 2012/1034 regs 20-25, 24A',
  plain:
    'Foundation governors are removed by their appointer and the authority’s by the authority; a board removes others by two resolutions at least 14 days apart, both on the agenda, after reasons and a reply; elected governors only since September 2017.',
  confidence: 'T',
  says: 'H',
  pivot: 'removal',
  of: INSTRUMENTS,
  versions: [
    stretch('2012-09-01', '2017-09-01', 'SI 2012/1034 regs 20-25', { daysApart: 14, electedToo: false }),
    stretch('2017-09-01', null, 'SI 2012/1034 regs 20-25 as amended by SI 2017/487', { daysApart: 14, electedToo: true }),
  ],
  removal: (removal, { figures }) => {
    const { category, exOfficio, elected, by, requestedBy, noticeToClerk } = removal;
    const one = (message: string, field: string, nextStep: string): InstrumentBite => ({ message, field, nextStep });
    if (category === 'head')
      return one('A head is a governor by right and is not removed as one.', 'category', 'The head may resign the place.');
    if (category === 'foundation' && exOfficio !== true)
      return by && by !== 'foundation-appointer'
        ? one('A foundation governor is removed by whoever appointed, not by the board.', 'by', 'Ask the appointer.')
        : noticeToClerk === false
          ? one('The appointer gives written notice to the clerk and to the governor.', 'noticeToClerk', 'Ask for the notice.')
          : undefined;
    if (category === 'la')
      return by && by !== 'local-authority'
        ? one('The local authority governor is removed by the authority that nominated.', 'by', 'Ask the authority.')
        : noticeToClerk === false
          ? one('The authority gives written notice to the clerk and to the governor.', 'noticeToClerk', 'Ask for the notice.')
          : undefined;
    if (by && by !== 'governing-body')
      return one('Only the governing body removes this governor.', 'by', 'Put it on the agenda of the governing body.');
    if (category === 'foundation' && requestedBy !== 'named-in-instrument')
      return one(
        'An ex officio governor is removed only at the request of the person the instrument names.',
        'requestedBy',
        'Wait for that request, with reasons.',
      );
    if (elected === true && !figures.electedToo)
      return one('Before September 2017 an elected governor could not be removed.', 'elected', 'There is no power to do it.');
    return byResolutions(removal, figures.daysApart);
  },
});

function byResolutions(
  { firstMeetingOn, secondMeetingOn, onBothAgendas, reasonsGiven, heard }: Removal,
  daysApart: number,
): InstrumentBite[] {
  const bites: InstrumentBite[] = [];
  const say = (message: string, field: string, nextStep: string): void => void bites.push({ message, field, nextStep });
  if (reasonsGiven === false) say('Reasons must be given at the first meeting.', 'reasonsGiven', 'Begin again with reasons.');
  if (heard === false) say('The governor must be given an opportunity to reply.', 'heard', 'Begin again and hear the governor.');
  if (onBothAgendas === false)
    say('The removal must be an item on the agenda of both meetings.', 'onBothAgendas', 'Call a meeting with the item on its agenda.');
  if (firstMeetingOn && secondMeetingOn && secondMeetingOn < addDays(firstMeetingOn, daysApart))
    bites.push({
      message: `The second meeting can be held on ${longDate(addDays(firstMeetingOn, daysApart))} at the earliest, ${daysApart} days after the first.`,
      field: 'secondMeetingOn',
      figures: { daysApart },
      nextStep: 'Hold the second meeting then or later.',
    });
  return bites;
}
