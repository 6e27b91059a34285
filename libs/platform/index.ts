export * from './actor.js';
export * from './clock.js';
export * from './config.js';
export * from './paths.js';
export * from './result.js';
export { Database, SignInDatabase, VerifierDatabase, WorkerDatabase, type Tx } from './database/database.js';
