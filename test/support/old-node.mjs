/** Loaded before a program (`--import`): Node gives itself out as an old version. */
Object.defineProperty(process.versions, 'node', { value: '18.20.4' });
