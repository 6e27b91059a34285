// Recording an event through the product's own HTTP endpoint against three bare round trips.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/build.mjs';
import { median } from '../stage.mjs';
import { multiply } from '../seed-cases.mjs';

const CASES = 1_500;
const FACT = { type: 'told', happenedOn: '2025-01-08', data: { of: 'request', role: 'other', channel: 'email' } };

async function seedFloor(stage) {
  await stage.fill(async (client) => {
    await client.query(readFileSync(path.join(root, 'bench/floor-tables.sql'), 'utf8'));
    await client.query(
      `INSERT INTO floor_case (id, version, state, head_sequence, head_hash, next_due, subject)
       SELECT gen_random_uuid(), 0, 'consulting', 0, sha256('start'), '2025-01-12', (SELECT subject FROM case_file LIMIT 1) FROM generate_series(1, ${CASES})`,
    );
    await client.query('ANALYZE');
  });
  return stage.fill(async (client) => (await client.query('SELECT id FROM floor_case')).rows.map((row) => row.id));
}

/** @param product {{ url: string, token: string }} @returns rows of the results table */
export async function measureRecordEvent(stage, product, floorUrl, template, { rounds, seconds }) {
  const ids = await multiply(stage, template, CASES, '0a000000');
  const floorIds = await seedFloor(stage);
  const floorWork = floorIds.map((id) => ({ method: 'POST', path: `/cases/${id}/events`, body: FACT }));
  let work = ids.map((id) => ({ method: 'POST', path: `/api/v1/cases/${id}/events`, body: FACT, version: template.version }));
  const failed = {};
  const run = async (clients, which) => {
    const answer = await stage.load(
      which === 'floor' ? { url: floorUrl, clients, seconds, work: floorWork } : { ...product, clients, seconds, work },
    );
    for (const [status, n] of Object.entries(answer.failures)) failed[`${which} ${status}`] = (failed[`${which} ${status}`] ?? 0) + n;
    if (answer.sample) failed.sample ??= answer.sample;
    if (which === 'product') {
      const versions = new Map(answer.work);
      // the cases least written to come first, so that all grow alike
      work = work.map((item) => ({ ...item, version: versions.get(item.path) ?? item.version })).sort((a, b) => a.version - b.version);
    }
    return answer.perSecond;
  };
  await run(8, 'floor');
  await run(8, 'product');
  const seen = { 1: { floor: [], product: [] }, 8: { floor: [], product: [] }, 32: { floor: [], product: [] } };
  for (let round = 0; round < rounds; round += 1) {
    for (const clients of [1, 8, 32]) for (const which of ['floor', 'product']) seen[clients][which].push(await run(clients, which));
  }
  const of = (clients, which) => median(seen[clients][which]);
  const rows = [1, 8, 32].map((clients) => {
    const ratio = of(clients, 'product') / of(clients, 'floor');
    const must = clients === 8 ? 0.5 : null;
    return {
      work: `record an event, ${clients} client${clients === 1 ? '' : 's'}`,
      unit: 'per s',
      floor: of(clients, 'floor'),
      product: of(clients, 'product'),
      ratio,
      must: must ? `>= ${must}` : '',
      met: must ? ratio >= must : null,
    };
  });
  const wide = of(32, 'product') / of(8, 'product');
  rows.push({
    work: 'record an event, 32 clients against 8',
    unit: 'per s',
    floor: of(8, 'product'),
    product: of(32, 'product'),
    ratio: wide,
    must: '>= 0.9',
    met: wide >= 0.9,
  });
  if (Object.keys(failed).length > 0)
    rows.push({ work: `refused or failed requests: ${JSON.stringify(failed)}`, unit: '', ratio: null, must: 'none', met: false });
  return { rows, floorAt8: of(8, 'floor'), floorIds };
}
