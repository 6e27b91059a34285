import { categoryNames } from '../../constitution/places.js';
import type { InstrumentBite } from '../../constitution/rule.js';
import type { Surplus } from '../../constitution/members.js';

/** Reg 15 of SI 2012/1034 and reg 22A of SI 2012/1035 say the same of a school and of a federation. */
export function surplusBites({ leaving, onAgenda, allVotesFirst }: Surplus): InstrumentBite[] {
  const bites: InstrumentBite[] = [];
  const say = (message: string, field: string, nextStep: string, figures: Record<string, number> = {}): void =>
    void bites.push({ message, field, nextStep, figures });
  leaving.forEach(({ category, inPost, places, resigned, chosen, chosenBy, votedOwnCategory }, place) => {
    const field = `leaving[${place}]`;
    const excess = inPost - places;
    if (excess <= 0) return;
    const left = resigned + chosen;
    if (left !== excess)
      say(
        `${excess} ${categoryNames[category]}${excess === 1 ? '' : 's'} too many: ${left} ${left === 1 ? 'leaves' : 'leave'}.`,
        field,
        left < excess
          ? 'Resignations first; then those who remain too many are chosen.'
          : 'Nobody leaves beyond the number of the instrument.',
        { excess, left },
      );
    if (chosen > 0 && category === 'foundation' && chosenBy && chosenBy !== 'foundation-appointer')
      say(
        'Which foundation governors leave is for those who appointed them, whatever the instrument says.',
        `${field}.chosenBy`,
        'Ask the appointers.',
      );
    if (chosen > 0 && category !== 'foundation' && chosenBy && chosenBy !== 'governing-body')
      say(`Which ${categoryNames[category]}s leave is decided by a vote of the governing body.`, `${field}.chosenBy`, 'Hold the vote.');
    if (chosen > 0 && category !== 'foundation' && votedOwnCategory === true)
      say('Nobody votes on their own category.', `${field}.votedOwnCategory`, 'Hold the vote again without them.');
  });
  const voted = leaving.some(({ chosen, category }) => chosen > 0 && category !== 'foundation');
  if (voted && onAgenda === false)
    say('The removal of surplus governors must be an item on the agenda.', 'onAgenda', 'Call a meeting with the item on its agenda.');
  if (voted && allVotesFirst === false)
    say('Nobody leaves before the votes on all categories are cast.', 'allVotesFirst', 'Cast all votes first.');
  return bites;
}
