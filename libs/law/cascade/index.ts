/** The graph of schools: what one act does to federations, boards, memberships and cases, before anyone confirms it. */
export { cascadeOf } from './cascade.js';
export type * from './types.js';
