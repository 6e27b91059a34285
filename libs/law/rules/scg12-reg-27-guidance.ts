import { defineRule } from '../engine/rule.js';
import { MAKING } from '../processes/instrument/ids.js';
import { since2012 } from './common/instruments.js';

/** Reg 27: guidance of the Secretary of State. */
export const procM4Guidance = defineRule({
  id: 'PROC-M4-guidance',
  citation: 'SI 2012/1034 reg 27',
  plain: 'Governing body and authority have regard to guidance of the Secretary of State when an instrument is made.',
  confidence: 'T',
  says: 'W',
  processes: MAKING,
  pivot: 'event',
  versions: since2012('SI 2012/1034 reg 27', {}),
  reads: [],
  guards: {
    'authority-content': (_facts, _law, { data }) =>
      data['guidanceConsidered'] === true
        ? undefined
        : {
            message: 'It is not recorded that regard was had to the guidance of the Secretary of State.',
            nextStep: 'Look at the guidance and record it.',
          },
  },
});
