/**
 * The words every room shares with the law library. Everything here is plain data: it can be stored, sent and compared.
 */
export type * from './types/words.js';
export type * from './types/case.js';
export type * from './types/policy.js';
export type * from './types/view.js';
export type * from './types/description.js';
