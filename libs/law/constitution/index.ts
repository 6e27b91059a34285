/**
 * Instruments of government, boards and temporary governing bodies as law: pure functions of what they are told.
 *
 * `checkInstrument` answers whether a board, or the instrument drafted for it, is lawful, and what its numbers may be; `consequencesOf` what one more
 * or one less place forces; `obstaclesToMaking` what stands in the way of a making.
 */
export { checkInstrument, obstaclesToMaking } from './check.js';
export { consequencesOf } from './consequences.js';
export { checkAppointment, checkRemoval, checkSurplus, type MemberCheck } from './people.js';
export { categoryNames, categoryOfLabel, placeCategories } from './places.js';
export type * from './types.js';
export type * from './members.js';
export type * from './temporary-types.js';
