// Recording an event through the product's own HTTP endpoint against three bare round trips.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/build.mjs';
import { median } from '../stage.mjs';
import { FACT } from './fact.mjs';
import { preparePgbench } from './pgbench.mjs';
import { multiply } from '../seed-cases.mjs';

const CASES = 1_500;

async function seedFloor(stage) {
  await stage.fill(async (client) => {
    await client.query(readFileSync(path.join(root, 'bench/floor-tables.sql'), 'utf8'));
    await client.query(
      `INSERT INTO floor_case (id, version, state, head_sequence, head_hash, next_due)
       SELECT gen_random_uuid(), 0, 'consulting', 0, sha256('start'), '2025-01-12' FROM generate_series(1, ${CASES})`,
    );
    // a past like the product's cases have: on empty tables the floor's plans would be made for empty tables and stay so
    await client.query(
      `INSERT INTO floor_event (case_id, sequence, type, happened_on, actor, data, canonical, hash)
       SELECT id, n, 'told', '2024-12-01', '00000000-0000-4000-8000-000000000001', '${JSON.stringify(FACT.data)}', '{}', sha256('past')
       FROM floor_case, generate_series(1, 10) n;
       INSERT INTO floor_reminder (case_id, deadline_key, kind, deadline, send_on, recipient, state)
       SELECT id, 'S' || n, kind, '2025-01-15', '2025-01-13', 'case-officer', 'planned'
       FROM floor_case, generate_series(1, 5) n, unnest(ARRAY['before', 'on']) kind;
       UPDATE floor_case SET head_sequence = 10`,
    );
    await client.query('VACUUM ANALYZE');
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
  const pgbench = await preparePgbench(stage, { seconds });
  pgbench?.();
  // until both run at the speed they keep: compiled code and plans of statements come in the first seconds
  for (let round = 0; round < 3; round += 1) for (const which of ['floor', 'product']) await run(8, which);
  const seen = { 1: { floor: [], product: [] }, 8: { floor: [], product: [] }, 32: { floor: [], product: [] } };
  const bare = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const clients of [1, 8, 32]) {
      if (clients === 8 && pgbench) bare.push(pgbench());
      for (const which of ['floor', 'product']) seen[clients][which].push(await run(clients, which));
    }
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
  const tps = bare.length > 0 ? median(bare) : null;
  const itself = tps === null ? null : of(8, 'floor') / tps;
  rows.push({
    work: 'the floor itself against pgbench, 8 clients (below 0.8 the run is void)',
    unit: 'per s',
    floor: tps,
    product: of(8, 'floor'),
    ratio: itself,
    must: '>= 0.8',
    met: itself !== null && itself >= 0.8,
  });
  return rows;
}
