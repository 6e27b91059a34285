import { longDate } from '../calendar/civil-date.js';
import type { Facts, FoldedEvent } from '../engine/facts.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { arrangementOf, boardName, isCollaboration } from '../processes/collaboration/facts.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

const deciders: Record<string, string> = {
  committee: 'a committee',
  head: 'a head teacher',
  chair: 'the chair',
  authority: 'the local authority',
};

/** Whether the day on which it is to begin can be moved, and by whom. */
function mayMove(facts: Pick<Facts, 'acts' | 'boards'>, { happenedOn, data }: FoldedEvent): Bite | null {
  const { draft, inForce } = arrangementOf(facts);
  const day = String(data['effectiveOn']);
  if (draft !== null) return null;
  if (inForce === null) return { message: 'There is no text yet whose day could move.', nextStep: 'Record the draft with its day.' };
  if (inForce.on <= happenedOn)
    return {
      message: `It has begun, on ${longDate(inForce.on)}.`,
      dates: { startsOn: inForce.on },
      nextStep: 'If the record was wrong, correct it.',
    };
  if (!inForce.draft.provisional)
    return {
      message: `Every governing body agreed that it begins on ${longDate(inForce.on)}; one day cannot be put for another without them.`,
      dates: { startsOn: inForce.on },
      nextStep: 'Lay a text with the other day before every governing body.',
    };
  if (day < happenedOn)
    return {
      message: 'It cannot begin before the day on which its day is moved.',
      dates: { from: happenedOn, effectiveOn: day },
      nextStep: 'Choose a later day.',
    };
  return null;
}

/** Reg 3(1): two or more governing bodies may arrange for any of their functions to be discharged jointly. */
export const co01 = defineRule({
  id: 'CO-01',
  citation: 'SI 2003/1962 reg 3(1) and its footnote; Education Act 2002 s 24(6)',
  plain:
    'At least 2 governing bodies, each by its own resolution, arrange that named functions are discharged jointly; federated schools count once, through their governing body.',
  confidence: 'T',
  says: 'H',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({ boards: 2 }),
  reads: ['acts', 'boards'],
  guards: {
    'effective-date-changed': (facts, _law, event) => mayMove(facts, event) ?? undefined,
    'effective-date-confirmed': (facts) => {
      const { draft, inForce } = arrangementOf(facts);
      if ((draft ?? inForce?.draft)?.provisional === true) return undefined;
      return {
        message: 'No day for the beginning is provisional, so there is nothing to confirm.',
        as: 'warning',
        nextStep: 'Check that the right case is open.',
      };
    },
    'board-resolved': (facts, { figures }, { data }) => {
      const { draft, parties } = arrangementOf(facts);
      const key = String(data['board']);
      if (draft === null)
        return { message: 'No text is before the governing bodies.', nextStep: 'Record the draft first; each board resolves on a text.' };
      const bites: Bite[] = [];
      const board = facts.boards.find((one) => one.key === key);
      if (board === undefined)
        bites.push({
          message: `"${key}" is no governing body of this case. Federated schools have one governing body between them.`,
          nextStep: `Governing bodies of this case: ${facts.boards.map(({ name }) => name).join('; ')}.`,
          about: key,
        });
      const decidedBy = String(data['decidedBy']);
      if (decidedBy !== 'governing-body')
        bites.push({
          message: `The arrangement is made by the governing body itself; ${deciders[decidedBy] ?? 'nobody else'} cannot make it for ${boardName(facts, key)}.`,
          nextStep: 'Put it to a meeting of the governing body.',
          about: key,
        });
      if (data['outcome'] === 'agrees') {
        if (isCollaboration(draft.level) && draft.functions.length === 0)
          bites.push({
            message: 'The text names no function that is discharged jointly, so there is nothing the resolution could arrange.',
            nextStep: 'Name the functions in the draft.',
          });
        if (parties.length < figures.boards && !(parties.length === figures.boards - 1 && board !== undefined && !parties.includes(key)))
          bites.push({
            message: `Fewer than ${figures.boards} governing bodies are left to agree.`,
            figures: { boards: parties.length, needed: figures.boards },
            nextStep: 'Close the case, or open one with other partners.',
          });
        if (typeof data['minuteReference'] !== 'string')
          bites.push({
            message: `The resolution of ${boardName(facts, key)} has no reference to its minutes.`,
            as: 'warning',
            nextStep: 'Add the reference: each governing body is minuted separately.',
            about: key,
          });
      }
      return bites.length === 0 ? undefined : bites;
    },
  },
  tasks: (facts) => {
    const { draft, parties, resolutions } = arrangementOf(facts);
    if (draft === null) return [];
    return parties
      .filter((key) => !resolutions.has(key))
      .map((key) => ({
        part: key,
        title: `Resolve on the text: ${boardName(facts, key)}`,
        why: 'Each governing body resolves for itself.',
        for: 'governing-body',
        openedOn: draft.on,
        due: null,
        kind: 'do' as const,
        doneBy: 'board-resolved',
      }));
  },
});
