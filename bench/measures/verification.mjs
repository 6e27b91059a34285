// Verifying every chain against only reading the same rows out.
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import path from 'node:path';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { built, interleave } from '../stage.mjs';

const CASES = 4_000;
const EVENTS = 25;
const PERSON = '00000000-0000-4000-8000-00000000a001';

const FINDING = {
  ruleId: 'L3',
  enforcement: 'breach',
  message: 'Told 2 days after the last day of the week that begins with receipt.',
  citation: 'SI 2012/1035 reg 30(4)',
  figures: { days: 2 },
  dates: { due: '2025-09-09', told: '2025-09-11' },
};
const JUDGED = {
  rulebook: '2026-11-22',
  bankHolidays: 'a3f1',
  registerAsAt: '2024-11-19',
  calendars: { 104204: '6f1f0c2e-6a35-4a39-9f0a-1f3c54a9c001' },
};

const text = (value) => String(value).replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
const bytes = (buffer) => `\\\\x${buffer.toString('hex')}`;

/** Lines of COPY for cases and their chains, made with the product's own hashing. */
async function* lines(kind) {
  const { genesis, link, SCHEMA_VERSION } = await built('libs/casework/chain.js');
  for (let c = 0; c < CASES; c += 1) {
    const id = `00000000-0000-4000-9000-${String(c).padStart(12, '0')}`;
    let hash = genesis(id);
    const out = [];
    for (let sequence = 1; sequence <= EVENTS; sequence += 1) {
      const event = {
        case: id,
        sequence,
        type: 'told',
        schemaVersion: SCHEMA_VERSION,
        happenedOn: '2025-09-11',
        recordedAt: '2025-09-11T10:00:00.000Z',
        actor: PERSON,
        onBehalfOf: null,
        data: { of: 'request', role: 'head', school: '104204', channel: 'post', number: sequence },
        effect: 'accepted',
        reason: null,
        findings: sequence % 5 === 0 ? [FINDING] : [],
        judgedBy: JUDGED,
        corrects: null,
        correctionKind: null,
        stateBearing: true,
        personal: {},
      };
      const previous = hash;
      const linked = link(previous, event);
      hash = linked.hash;
      out.push(
        [
          id,
          sequence,
          '335',
          '17615',
          event.type,
          SCHEMA_VERSION,
          event.happenedOn,
          event.recordedAt,
          PERSON,
          '\\N',
          text(JSON.stringify(event.data)),
          'accepted',
          '\\N',
          text(JSON.stringify(event.findings)),
          text(JSON.stringify(JUDGED)),
          '\\N',
          '\\N',
          't',
          '{}',
          bytes(previous),
          bytes(hash),
          text(linked.canonical),
        ].join('\t'),
      );
    }
    if (kind === 'events') yield `${out.join('\n')}\n`;
    else
      yield `${[id, `335-2025-${String(c + 1).padStart(4, '0')}`, 'leaving', '335', '17615', 'The Lighthouse Federation', '{}', '2025-09-01', 'consulting', 'Consulting', EVENTS, EVENTS, bytes(hash), text(JSON.stringify(JUDGED)), '2025-09-11'].join('\t')}\n`;
  }
}

export async function seedChains(stage) {
  await stage.fill(async (client) => {
    await client.query(`INSERT INTO authority (code, name, is_education_authority) VALUES ('335', 'Walsall', true) ON CONFLICT DO NOTHING`);
    const files = `COPY case_file (id, reference, process, lead_authority, federation_uid, federation_name, subject, opened_on, state, state_title, version,
      head_sequence, head_hash, judged_by, judged_as_of) FROM STDIN`;
    const events = `COPY case_event (case_id, sequence, authority, federation_uid, type, schema_version, happened_on, recorded_at, actor, on_behalf_of, data, effect,
      reason, findings, judged_by, corrects, correction_kind, state_bearing, personal_commitments, previous_hash, hash, canonical) FROM STDIN`;
    await pipeline(lines('cases'), client.query(copyFrom(files)));
    await pipeline(lines('events'), client.query(copyFrom(events)));
    await client.query('VACUUM ANALYZE case_event');
    await client.query('VACUUM ANALYZE case_file');
  });
}

/** @returns rows of the results table */
export async function measureVerification(stage, { rounds }) {
  await seedChains(stage);
  const { Config, VerifierDatabase, WorkerDatabase, FixedClock } = await built('libs/platform/index.js');
  const { AuditDigest, LogFolder, verifyDatabase } = await built('libs/casework/audit/index.js');
  const { EVENT_COLUMNS } = await built('libs/casework/audit/event-columns.js');
  const config = new Config(stage.environment({ AUDIT_DIR: path.join(stage.folder, `audit-${randomUUID()}`) }));
  const worker = new WorkerDatabase(config);
  const verifier = new VerifierDatabase(config);
  await new AuditDigest(worker, new FixedClock('2025-09-12T00:00:00.000Z'), config).write();
  const total = CASES * EVENTS;
  const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

  const floor = () =>
    verifier.transaction(
      'verifier',
      async (client) => {
        const began = performance.now();
        const away = new Writable({ write: (chunk, encoding, done) => done() });
        await pipeline(
          client.query(copyTo(`COPY (SELECT ${EVENT_COLUMNS.join(', ')} FROM case_event ORDER BY case_id, sequence) TO STDOUT`)),
          away,
        );
        return total / ((performance.now() - began) / 1000);
      },
      begin,
    );
  const product = () =>
    verifier.transaction(
      'verifier',
      async (client) => {
        const began = performance.now();
        const report = await verifyDatabase(client, new LogFolder(config.auditDir));
        if (report.verdict !== 'intact' || report.checked.events !== total)
          throw new Error(`verification said ${report.verdict}: ${JSON.stringify(report.problems[0])}`);
        return total / ((performance.now() - began) / 1000);
      },
      begin,
    );

  await floor();
  const seen = await interleave(rounds, floor, product);
  await worker.onModuleDestroy();
  await verifier.onModuleDestroy();
  return [
    {
      work: `audit verification of ${total} events`,
      unit: 'events/s',
      ...seen,
      ratio: seen.product / seen.floor,
      must: '>= 0.8',
      met: seen.product / seen.floor >= 0.8,
    },
  ];
}
