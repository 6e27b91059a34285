// A page of the case list with its count, through HTTP, on a hundred thousand cases.
import { interleave } from '../stage.mjs';

const CASES = 100_000;
const LISTED = { method: 'GET', path: '/api/v1/cases?open=true&limit=25' };

/** Copies of the case's row alone: a list reads nothing else. A tenth of them closed, due dates spread over half a year. */
async function seed(stage, template) {
  await stage.fill(async (client) => {
    const { rows } =
      await client.query(`SELECT column_name FROM information_schema.columns WHERE table_name = 'case_file' AND is_generated = 'NEVER'
      AND column_name NOT IN ('id', 'reference', 'next_due', 'closed')`);
    const columns = rows.map((row) => row.column_name);
    await client.query(
      `INSERT INTO case_file (id, reference, next_due, closed, ${columns.join(', ')})
       SELECT gen_random_uuid(), '335-2024-' || (100000 + n)::text, DATE '2025-01-06' + n % 180, n % 10 = 0, ${columns.map((c) => `c.${c}`).join(', ')}
         FROM case_file c, generate_series(1, ${CASES}) AS n WHERE c.id = $1`,
      [template.caseId],
    );
    await client.query('VACUUM ANALYZE case_file');
  });
}

/** @returns rows of the results table */
export async function measureCaseList(stage, product, floorUrl, template, { rounds, seconds }) {
  await seed(stage, template);
  const failed = {};
  const run = (which, clients) => async () => {
    const job = which === 'floor' ? { url: floorUrl, work: [{ method: 'GET', path: '/cases' }] } : { ...product, work: [LISTED] };
    const work = Array.from({ length: clients }, () => job.work[0]);
    const answer = await stage.load({ ...job, work, clients, seconds });
    for (const [status, n] of Object.entries(answer.failures)) failed[`${which} ${status}`] = n;
    return answer.perSecond;
  };
  await run('floor', 8)();
  await run('product', 8)();
  const seen = await interleave(rounds, run('floor', 8), run('product', 8));
  const ratio = seen.product / seen.floor;
  const row = {
    work: `case list with count, ${CASES} cases, 8 clients`,
    unit: 'pages/s',
    ...seen,
    ratio,
    must: '>= 0.45',
    met: ratio >= 0.45 && Object.keys(failed).length === 0,
  };
  return Object.keys(failed).length > 0 ? [row, { work: `failed requests: ${JSON.stringify(failed)}`, must: 'none', met: false }] : [row];
}
