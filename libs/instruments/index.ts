export { Instruments } from './instruments.js';
export { InstrumentsModule, type InstrumentsWiring } from './instruments.module.js';
export { TemporaryBodies } from './temporary-bodies.js';
export { attachmentKinds } from './types.js';
export type * from './types.js';
