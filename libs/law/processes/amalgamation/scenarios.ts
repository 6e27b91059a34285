import type { CaseInput } from '../../types.js';
import { routeB } from './enlargement-cases.js';
import { routeA } from './new-school-cases.js';

/** Amalgamations, lawful and not, that together ask every rule something it has to answer. */
export const amalgamationScenarios: readonly { name: string; input: CaseInput }[] = [...routeA, ...routeB];
