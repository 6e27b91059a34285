// How long until the first answer, and how much memory after a hundred, against a plain NestJS and Prisma application.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/build.mjs';
import { median } from '../stage.mjs';

const megabytes = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

async function once(stage, file, environment, route) {
  const port = await stage.freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(root, file)], {
    env: { ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const url = `http://127.0.0.1:${port}${route}`;
    let answered;
    while (answered === undefined) {
      if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}`);
      answered = await fetch(url).then(
        (response) => response.status,
        () => undefined,
      );
      if (answered === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const seconds = (performance.now() - began) / 1000;
    for (let n = 0; n < 100; n += 1) await fetch(url).then((response) => response.text());
    return { seconds, memory: megabytes(child.pid) };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** @returns rows of the results table */
export async function measureStart(stage, { rounds }) {
  const seen = { floor: [], product: [] };
  const floor = () => once(stage, 'bench/plain-app.mjs', stage.environment(), '/health');
  const product = () => once(stage, 'dist/apps/standalone/http.js', stage.environment(), '/health');
  await floor();
  await product();
  for (let round = 0; round < rounds; round += 1) {
    seen.floor.push(await floor());
    seen.product.push(await product());
  }
  const row = (work, unit, member, limit) => {
    const [f, p] = ['floor', 'product'].map((which) => median(seen[which].map((one) => one[member])));
    return { work, unit, floor: f, product: p, ratio: p / f, must: `<= ${limit}`, met: p / f <= limit };
  };
  return [row('cold start, to the first answer', 's', 'seconds', 1.5), row('memory after 100 requests', 'MB', 'memory', 1.3)];
}
