import { currentDraft } from '../processes/instrument/facts.js';
import { defineRule } from '../engine/rule.js';
import { MAKING } from '../processes/instrument/ids.js';
import { since2012 } from './common/instruments.js';

/** Reg 29(1): who prepares the draft. Regs 31(5), 36, 42 of SI 2012/1035 put the temporary governing body in the board's place. */
export const procM1 = defineRule({
  id: 'PROC-M1',
  citation: 'SI 2012/1034 reg 29(1); SI 2012/1035 regs 31(5), 36, 42, Sch 5 para 5(2)',
  plain:
    'The governing body prepares the draft; at a school that leaves a federation its temporary governing body; where schools federate their governing bodies jointly.',
  confidence: 'T',
  says: 'H',
  processes: MAKING,
  pivot: 'event',
  versions: since2012('SI 2012/1034 reg 29(1)', {}),
  reads: ['acts', 'settings'],
  guards: {
    'draft-adopted': ({ settings }, _law, { data }) => {
      const by = settings['draftedBy'] ?? 'governing-body';
      if (data['adoptedBy'] === by) return undefined;
      const words: Record<string, string> = {
        'governing-body': 'the governing body',
        'temporary-governing-body': 'the temporary governing body',
        'governing-bodies-jointly': 'the governing bodies jointly',
      };
      const who = words[String(by)] ?? 'the governing body';
      return { message: `The draft is prepared by ${who}, and by nobody else.`, nextStep: `Put it before ${who}.` };
    },
    submitted: (facts) =>
      currentDraft(facts) === null ? { message: 'No draft was adopted.', nextStep: 'Record the meeting that adopted it.' } : undefined,
  },
});
