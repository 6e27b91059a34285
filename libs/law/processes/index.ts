import { checkedProcess, type ProcessTable } from '../engine/process.js';
import { rules } from '../rules/index.js';
import type { ProcessId } from '../types.js';
import { amalgamationEnlargement } from './amalgamation/enlargement.js';
import { amalgamationNewSchool } from './amalgamation/new-school.js';
import { collaboration } from './collaboration/process.js';
import { discontinuance } from './discontinuance/process.js';
import { dissolution } from './dissolution/process.js';
import { federating } from './federating/process.js';
import { joining } from './joining/process.js';
import { leaving } from './leaving/process.js';

/** The processes that can be run. Each is checked as it is loaded; a broken table stops the program. */
export const tables: Partial<Record<ProcessId, ProcessTable>> = {
  federating: checkedProcess(federating, rules),
  joining: checkedProcess(joining, rules),
  leaving: checkedProcess(leaving, rules),
  dissolution: checkedProcess(dissolution, rules),
  discontinuance: checkedProcess(discontinuance, rules),
  'amalgamation-new-school': checkedProcess(amalgamationNewSchool, rules),
  'amalgamation-enlargement': checkedProcess(amalgamationEnlargement, rules),
  collaboration: checkedProcess(collaboration, rules),
};
