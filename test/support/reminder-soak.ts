import { spawn } from 'node:child_process';

/** What a soak counted; see test/large/faults/reminder-soak.mjs. */
export interface Soak {
  reminders: number;
  kills: { worker: number; postgres: number; redis: number; sink: number };
  states: { sent?: number; unknown?: number };
  sink: number;
  ledger: number;
  twice: number;
  sentButNotInSink: number;
  inSinkButNeitherSentNorUnknown: number;
  lost: number;
  unknown: number;
  unknownThatArrived: number;
}

/** Runs two thousand reminders through kills and answers the figures, which are printed too. */
export async function soak(backend: 'postgres' | 'redis', seed: number): Promise<Soak> {
  const child = spawn(process.execPath, ['test/large/faults/reminder-soak.mjs', backend, '--seed', String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(`the soak ended with ${String(status)}: ${out.slice(-2000)}`);
  process.stderr.write(`reminders under faults: ${out.trim()}\n`);
  return JSON.parse(out) as Soak;
}

/** What must hold whatever was killed when. */
export function expectNothingLostNothingTwice(figures: Soak): void {
  expect(figures).toMatchObject({ twice: 0, lost: 0, sentButNotInSink: 0, inSinkButNeitherSentNorUnknown: 0 });
  expect(figures.sink - figures.unknownThatArrived).toBe(figures.ledger);
  expect((figures.states.sent ?? 0) + figures.unknown).toBe(figures.reminders);
}
