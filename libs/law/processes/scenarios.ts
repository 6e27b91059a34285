import type { CaseInput } from '../types.js';
import { amalgamationScenarios } from './amalgamation/scenarios.js';
import { collaborationScenarios } from './collaboration/scenarios.js';
import { discontinuanceScenarios } from './discontinuance/scenarios.js';
import { dissolutionScenarios } from './dissolution/scenarios.js';
import { federatingScenarios } from './federating/scenarios.js';
import { joiningScenarios } from './joining/scenarios.js';
import { scenarios as leavingScenarios } from './leaving/scenarios.js';

/** Cases of every process, lawful and not: tests ask of each rule that it changes one of them, and of each state that one visits it. */
export const scenarios: readonly { name: string; input: CaseInput }[] = [
  ...leavingScenarios,
  ...dissolutionScenarios,
  ...federatingScenarios,
  ...joiningScenarios,
  ...collaborationScenarios,
  ...discontinuanceScenarios,
  ...amalgamationScenarios,
];
