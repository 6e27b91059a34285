export { Casework } from './casework.js';
export { CaseworkModule } from './casework.module.js';
export { validateEventData, type CaseFields, type CheckedData, type FieldError } from '#libs/platform/fields/event-data.js';
export { nextStep, type NextStep } from './next-step.js';
export { askFor } from '#libs/platform/fields/field-words.js';
export { wrongFields } from './validation/wrong-fields.js';
export { readCaseCursor, UUID } from './list-cases/cursor.js';
export { isJoint } from './open-case/subject.js';
export { ChooseRoute, type ChooseRouteInput, type RouteChoice, type SchoolAnswered } from './choose-route/choose-route.js';
export {
  Policies,
  type EndPolicyInput,
  type EnterPolicyInput,
  type PolicyEntry,
  type PolicyList,
  type PolicyRow,
} from './policies/policies.js';
export { CATEGORIES } from './preview/words.js';
export { canonicalText, NotCanonical } from '#libs/platform/canonical.js';
export type { AddNoteInput } from './add-note/add-note.js';
export type { AssignOfficerInput } from './assign-officer/assign-officer.js';
export type { ErasePersonalInput } from './erase-personal/erase-personal.js';
export type { PreviewEventInput } from './preview/preview-event.js';
export type { CasePlan, PlanCaseInput } from './plan-case/plan-case.js';
export type { PlanChange, PlanWhatIf } from './plan-case/what-moves.js';
export type { EffectDueReport } from './effect-due/effect-due.js';
export type { ReplayDifference, ReplayReport } from './replay/replay.js';
export { actKinds } from './graph/types.js';
export type * from './graph/types.js';
export { ReadTouchedCases, type TouchedCase, type TouchedCases } from './touched-cases/touched-cases.js';
export type { WrittenEntry } from './recorder.js';
export type { ChangeSince } from './refusals.js';
export type * from './types.js';
export { caseLinkKinds } from './types.js';
