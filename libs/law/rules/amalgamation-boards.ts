import { actsOf } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { BOTH, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** Each governing body speaks for itself; nobody decides for another. */
export const boards = defineRule({
  id: 'RA-boards',
  citation: 'Education Act 2002 s 21; no provision of SI 2013/3109 or SI 2013/3110 asks for agreement',
  plain:
    'Each governing body takes its own position on an amalgamation; one that no longer supports it ends nothing by law, and whoever made proposals decides whether to withdraw them.',
  confidence: 'I',
  says: 'W',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'no provision', 'I'),
  reads: ['acts', 'boards'],
  standing: ({ acts, boards: all }) => {
    const positions = new Map(
      actsOf({ acts }, 'board-resolved').map(({ data, happenedOn }) => [String(data['board']), { position: data['position'], happenedOn }]),
    );
    return [...positions].flatMap(([key, { position, happenedOn }]) =>
      position === 'supports'
        ? []
        : [
            {
              message: `${all.find((board) => board.key === key)?.name ?? key}: its governing body ${position === 'opposes' ? 'is against the amalgamation' : 'no longer supports it'}.`,
              dates: { resolvedOn: happenedOn },
              about: key,
              nextStep:
                'Decide whether to go on, to withdraw the proposals while they are not determined, or to close this case and open one for a closure.',
            },
          ],
    );
  },
});
