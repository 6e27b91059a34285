import type { ProcessTable } from '../../engine/process.js';
import { proposingTable } from '../federating/process.js';

/** A school, or a federation, joins an existing federation: regs 8 and 9(1) of SI 2012/1035 first, then as governing bodies federate. */
export const joining: ProcessTable = {
  id: 'joining',
  title: 'A school or a federation joins a federation',
  initial: 'awaiting-consent',
  ...proposingTable,
};
