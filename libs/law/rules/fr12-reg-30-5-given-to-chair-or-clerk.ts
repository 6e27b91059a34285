import { defineRule } from '../engine/rule.js';
import { sinceFederationRegulations } from './common/versions.js';

const receivers: ReadonlySet<unknown> = new Set(['chair', 'clerk']);

/** Reg 30(5): a request is received when it is given or sent to the chair or the clerk. */
export const l2 = defineRule({
  id: 'L2',
  citation: 'SI 2012/1035 reg 30(5)',
  plain:
    'A request is received on the day it is given or sent to the chair or the clerk of the governing body; handed to anybody else it is not received yet.',
  confidence: 'A',
  says: 'H',
  pivot: 'event',
  versions: sinceFederationRegulations({}),
  reads: [],
  guards: {
    'request-received': (_facts, _law, { data }) =>
      receivers.has(data['givenTo'])
        ? undefined
        : {
            message: 'The request is not received: it was not given or sent to the chair or the clerk of the governing body.',
            nextStep: 'Ask that it be sent to the clerk; it is received on the day it is sent.',
          },
  },
});
