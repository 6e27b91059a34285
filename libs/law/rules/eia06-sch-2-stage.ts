import { longDate } from '../calendar/civil-date.js';
import { defineRule, type Guard } from '../engine/rule.js';
import { concerned, matterFacts, matterOf, type Proposal } from '../processes/amalgamation/facts.js';
import { sinceSchoolOrganisation } from './common/statutory-proposals.js';

type Stage = readonly [fits: (one: Proposal, data: Readonly<Record<string, unknown>>) => boolean, needed: string];

const isPublished: Stage = [({ publication }) => publication !== null, 'proposals that are published'];
const isDecided: Stage = [({ determination }) => determination !== null, 'proposals that are decided'];
const isConditional: Stage = [({ status }) => status === 'conditional', 'an approval that still depends on something'];

const referrable = ({ status, revocation, determination }: Proposal, data: Readonly<Record<string, unknown>>): boolean => {
  switch (data['because']) {
    case 'revocation':
      return revocation !== null && revocation.determinedOn === null;
    case 'modification':
      return status === 'approved' || status === 'conditional';
    case 'request':
    case 'related':
      return status === 'published' || (determination !== null && status !== 'withdrawn' && status !== 'revoked');
    default:
      return status === 'published';
  }
};

const stages: Readonly<Record<string, Stage>> = {
  'statutory-proposals-published': [({ status }) => status === 'unpublished', 'proposals that are not published yet'],
  'representations-received': isPublished,
  'objections-withdrawn': isPublished,
  'proposals-referred': [referrable, 'proposals that wait for the authority’s decision, or a decision that can be referred'],
  'proposals-determined': [
    ({ status }, { by }) => status === (by === 'adjudicator' ? 'with-adjudicator' : 'published'),
    'proposals that wait for the decision of whoever decides here',
  ],
  'decision-published': isDecided,
  'referral-requested': [({ determination }) => determination?.by === 'authority', 'a decision of the authority'],
  'condition-met': isConditional,
  'condition-lapsed': isConditional,
  'approval-modified': [({ status }) => status === 'approved' || status === 'conditional', 'proposals that are approved'],
  'proposals-withdrawn': isPublished,
  'revocation-published': isDecided,
  'revocation-determined': [
    ({ revocation }) => revocation !== null && revocation.determinedOn === null,
    'revocation proposals that wait for a decision',
  ],
  'copy-requested': isPublished,
  'copy-sent': isPublished,
};

const guard: Guard<Record<string, never>> = (facts, _law, event) => {
  const stage = stages[event.type];
  if (stage === undefined) return 'It may come at any stage.';
  const [fits, needed] = stage;
  const those = concerned(matterOf(facts).proposals, event);
  if (those.length === 0)
    return {
      message: 'There are no such proposals in this case.',
      nextStep: 'Say which proposals are meant: the new school, the change, or the closure of which school.',
    };
  return those.flatMap((one) => {
    if (!fits(one, event.data))
      return [
        {
          message: `This needs ${needed}; ${one.name} is not at that stage.`,
          about: one.key,
          nextStep: 'Check which proposals are meant, and what is recorded about them.',
        },
      ];
    if (one.publication !== null && event.happenedOn < one.publication.on)
      return [
        {
          message: `It cannot come before ${one.name} was published on ${longDate(one.publication.on)}.`,
          about: one.key,
          dates: { from: one.publication.on },
          nextStep: 'Check the date.',
        },
      ];
    return [];
  });
};

/** Each set of proposals goes its own way through publication, decision and implementation; an act must fit where it stands. */
export const stage = defineRule({
  id: 'RA-stage',
  citation: 'Education and Inspections Act 2006 Sch 2; SI 2013/3110 Sch 3',
  plain:
    'An act concerns proposals of the case that are at the stage it needs: published before they are decided, decided before they are published as such, approved before they are modified.',
  confidence: 'T',
  says: 'H',
  processes: [],
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'Education and Inspections Act 2006 Sch 2; SI 2013/3110 Sch 3'),
  reads: [...matterFacts],
  guards: Object.fromEntries(Object.keys(stages).map((type) => [type, guard])),
});
