// Many cases out of one: the product opens and fills a real case through its own use cases, and SQL copies it with its chain.
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { built } from './stage.mjs';

const LIGHTHOUSE = '17615';
const SCHOOL = '104204';

/** A case as it stands when its board has just been asked: opened, requested, and everybody's heads told. */
export async function openTemplate(stage, actor) {
  const { Config, FixedClock } = await built('libs/platform/index.js');
  const { PlatformModule } = await built('libs/platform/platform.module.js');
  const { CaseworkModule, Casework } = await built('libs/casework/index.js');
  class Bench {}
  Module({ imports: [PlatformModule.with(new Config(stage.environment()), new FixedClock('2025-01-08T10:00:00.000Z')), CaseworkModule] })(
    Bench,
  );
  const app = await NestFactory.createApplicationContext(Bench, { logger: ['error'] });
  const casework = app.get(Casework);
  const must = (answer) => {
    if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.detail}`);
    return answer.value;
  };
  let { caseId, version } = must(
    await casework.openCase(actor, {
      process: 'leaving',
      federationUid: LIGHTHOUSE,
      relevantSchool: SCHOOL,
      registerAsAt: '2024-11-19',
      hasHeadOfFederation: true,
    }),
  );
  const record = async (type, happenedOn, data) =>
    ({ version } = must(await casework.recordEvent(actor, caseId, { expectedVersion: version, type, happenedOn, data })));
  await record('request-received', '2025-01-06', {
    requester: 'governors',
    inWriting: true,
    signed: true,
    governorsSigned: 2,
    givenTo: 'clerk',
    by: 'hand',
  });
  await record('told', '2025-01-07', { of: 'request', role: 'local-authority', authority: '335', channel: 'email' });
  await record('told', '2025-01-07', { of: 'request', role: 'head-of-federation', channel: 'email' });
  for (const school of ['104144', '104145', '104204', '104212'])
    await record('told', '2025-01-08', { of: 'request', role: 'head', school, channel: 'email' });
  await app.close();
  return { caseId, version };
}

const COPIED = ['case_event', 'case_deadline', 'case_task', 'reminder'];

/** Copies the case `count` times with chains of their own; answers the ids. */
export async function multiply(stage, template, count, prefix) {
  return stage.fill(async (client) => {
    const id = (n) => `('${prefix}-0000-4000-8000-' || lpad(${n}::text, 12, '0'))::uuid`;
    const columns = async (table, without) =>
      (
        await client.query(
          `SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER' AND NOT column_name = ANY ($2) ORDER BY ordinal_position`,
          [table, without],
        )
      ).rows.map((row) => row.column_name);
    const file = await columns('case_file', ['id', 'reference']);
    await client.query(
      `INSERT INTO case_file (id, reference, ${file.join(', ')}) SELECT ${id('n')}, '335-2025-' || (100000 + n + ('x' || left('${prefix}', 6))::bit(24)::int)::text, ${file.map((c) => `c.${c}`).join(', ')}
         FROM case_file c, generate_series(1, ${count}) AS n WHERE c.id = $1`,
      [template.caseId],
    );
    for (const table of COPIED) {
      const own = await columns(table, ['id', 'case_id']);
      const value = (c) => (table === 'case_event' && c === 'canonical' ? `replace(c.canonical, $1::text, (${id('n')})::text)` : `c.${c}`);
      await client.query(
        `INSERT INTO ${table} (case_id, ${own.join(', ')}) SELECT ${id('n')}, ${own.map(value).join(', ')} FROM ${table} c, generate_series(1, ${count}) AS n WHERE c.case_id = $1::uuid`,
        [template.caseId],
      );
    }
    const { rows } = await client.query('SELECT head_sequence FROM case_file WHERE id = $1', [template.caseId]);
    const mine = `case_id::text LIKE '${prefix}-%'`;
    for (let sequence = 1; sequence <= rows[0].head_sequence; sequence += 1) {
      const previous =
        sequence === 1
          ? `sha256(convert_to(E'msf/case/1\\n' || e.case_id, 'UTF8'))`
          : `(SELECT p.hash FROM case_event p WHERE p.case_id = e.case_id AND p.sequence = ${sequence - 1})`;
      await client.query(
        `UPDATE case_event e SET previous_hash = ${previous}, hash = sha256(convert_to(E'msf/event/1\\n', 'UTF8') || ${previous} || convert_to(e.canonical, 'UTF8'))
          WHERE e.sequence = ${sequence} AND e.${mine}`,
      );
    }
    await client.query(
      `UPDATE case_file c SET head_hash = e.hash FROM case_event e WHERE e.case_id = c.id AND e.sequence = c.head_sequence AND c.id::text LIKE '${prefix}-%'`,
    );
    await client.query('ANALYZE');
    const ids = await client.query(`SELECT id FROM case_file WHERE id::text LIKE '${prefix}-%' ORDER BY id`);
    return ids.rows.map((row) => row.id);
  });
}
