export * from './actor.js';
export * from './clock.js';
export * from './config.js';
export * from './demo-clock.js';
export * from './paths.js';
export * from './result.js';
export { Database, SignInDatabase, VerifierDatabase, WorkerDatabase, type Tx } from './database/database.js';
export { unwrap } from './http/refused.js';
export { PlatformModule } from './platform.module.js';
