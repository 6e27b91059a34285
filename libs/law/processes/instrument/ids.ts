import type { ProcessId } from '../../types.js';

/** What an instrument of government goes through: it is made, and later varied. Not a case: an instrument has a history of its own. */
export type InstrumentProcessId = 'instrument-making' | 'instrument-variation';

/**
 * The id as the engine holds it. The engine reads an id only to compare it, and knows nothing of any process; the list of the processes that cases run
 * is `ProcessId`, and an instrument is none of them.
 */
export const engineId = (id: InstrumentProcessId): ProcessId => id as string as ProcessId;

export const MAKING: readonly ProcessId[] = [engineId('instrument-making')];
export const VARIATION: readonly ProcessId[] = [engineId('instrument-variation')];
export const BOTH: readonly ProcessId[] = [...MAKING, ...VARIATION];
