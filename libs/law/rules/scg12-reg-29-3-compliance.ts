import { currentDraft } from '../processes/instrument/facts.js';
import { defineRule } from '../engine/rule.js';
import { MAKING } from '../processes/instrument/ids.js';
import { since2012 } from './common/instruments.js';

/** Reg 29(3): the authority considers whether the draft complies with all legislation. */
export const procM4 = defineRule({
  id: 'PROC-M4',
  citation: 'SI 2012/1034 reg 29(3)',
  plain: 'The authority considers whether the draft complies with all legislation; it cannot be content with one that does not.',
  confidence: 'T',
  says: 'H',
  processes: MAKING,
  pivot: 'event',
  versions: since2012('SI 2012/1034 reg 29(3)', {}),
  reads: ['acts'],
  guards: {
    'authority-content': (facts) =>
      currentDraft(facts)?.verdict === 'unlawful'
        ? {
            message: 'The draft does not comply with the law.',
            nextStep: 'Return it with reasons; the check of the draft names them.',
            about: 'check',
          }
        : undefined,
  },
});
