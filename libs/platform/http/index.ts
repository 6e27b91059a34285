export * from './problem.js';
export * from './problem.filter.js';
export * from './refused.js';
export * from './unreadable.js';
