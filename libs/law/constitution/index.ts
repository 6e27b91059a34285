/**
 * Instruments of government, boards and temporary governing bodies as law: pure functions of what they are told.
 *
 * - `checkInstrument`: is a board, or the instrument drafted for it, lawful, what may its numbers be, and what does one more or one less place force;
 *   `obstaclesToMaking`: what stands in the way of a making; `sampleInstrument`: a draft to start from; `unlawfulSince`: the register's question.
 * - `clausesOf`: the printed clauses as structured text; `compareInstruments`: two drafts by field and by clause.
 * - `checkTemporaryBody`, `readiness`, `incorporationOf`, `passesTo`, `surplus`: temporary governing bodies, and what follows them.
 * - `checkAppointment`, `checkRemoval`, `checkSurplus`: acts about single governors.
 */
export { checkInstrument, obstaclesToMaking } from './check.js';
export { clausesOf, type Clause, type ClausePart } from './clauses.js';
export { compareInstruments, type ClauseChange, type FieldChange, type InstrumentComparison } from './compare.js';
export { unlawfulSince, type UnlawfulSince } from './over-time.js';
export { checkAppointment, checkRemoval, checkSurplus, type MemberCheck } from './people.js';
export { categoryNames, categoryOfLabel, placeCategories } from './places.js';
export { sampleInstrument, type SampleFor } from './sample.js';
export {
  checkTemporaryBody,
  incorporationOf,
  lastDayBefore,
  passesTo,
  readiness,
  surplus,
  type Incorporation,
  type Passing,
  type ReadinessRow,
  type SurplusRow,
} from './temporary.js';
export type * from './types.js';
export type * from './members.js';
export type * from './temporary-types.js';
