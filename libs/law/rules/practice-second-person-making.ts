import { lastAct } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { versionToMake } from '../processes/instrument/facts.js';
import { BOTH } from '../processes/instrument/ids.js';
import { since2012 } from './common/instruments.js';

/** Practice of authorities: made by order under a scheme of delegation, after somebody else has looked at it. */
export const procM6 = defineRule({
  id: 'PROC-M6',
  citation: 'Practice; scheme of delegation of the authority',
  plain: 'Before an instrument is made, somebody other than who prepared it approves the making under the scheme of the authority.',
  confidence: 'C',
  says: 'H',
  override: true,
  processes: BOTH,
  pivot: 'event',
  versions: since2012('Practice', {}, 'C'),
  reads: ['acts', 'overrides'],
  guards: {
    'making-approved': (_facts, _law, { data }) =>
      data['anotherPerson'] === true
        ? undefined
        : { message: 'Who prepared the instrument cannot approve it as well.', nextStep: 'Ask a second person.' },
    made: (facts, _law, { data }) => {
      const settled = versionToMake(facts);
      const approved = lastAct(facts, 'making-approved');
      if (approved !== null && settled !== null && approved.index > settled.index && approved.data['version'] === data['version'])
        return undefined;
      return facts.overrides.some(({ ruleId }) => ruleId === 'PROC-M6')
        ? 'A manager let it pass.'
        : { message: 'No second person has approved the making.', nextStep: 'Have it approved; or a manager overrides it with a reason.' };
    },
  },
});
