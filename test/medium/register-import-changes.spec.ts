import { printReport, type RegisterChange } from '#libs/register/index.js';
import { lighthouse } from '../support/sample-register.js';
import { NOVEMBER, JULY, QUIRKS, altered, anEmptyRegister, changes, one, rows, run, take, withValues } from './register-world.js';

anEmptyRegister();

describe('Federations', () => {
  it('Lighthouse has nine schools from the first extract to the second, and none after', async () => {
    await take(NOVEMBER, '2024-11-19');
    await take(JULY, '2025-07-18');
    const members = await rows<{ urn: string; from: string; to: string }>(
      'SELECT urn, valid_from::text AS from, valid_to::text AS to FROM federation_membership WHERE federation_uid = $1 ORDER BY urn',
      [lighthouse.uid],
    );
    expect(members).toEqual(lighthouse.schools.map((urn) => ({ urn, from: '2024-11-19', to: '2025-07-18' })));
    expect(await one(`SELECT count(*)::int FROM school WHERE urn = ANY ($1) AND status_code = '1'`, [lighthouse.schools])).toBe(9);
  });

  it('a school that carries two numbers joined by "~" is in both', async () => {
    await take(QUIRKS, '2025-07-18');
    expect(await rows('SELECT federation_uid FROM federation_membership WHERE urn = $1 ORDER BY 1', ['115931'])).toEqual([
      { federation_uid: '17483' },
      { federation_uid: '17484' },
    ]);
  });

  it('a school that comes back begins a second membership; the same extract date puts one right', async () => {
    await take(NOVEMBER, '2024-11-19');
    await take(JULY, '2025-07-18');
    const back = await altered(JULY, (text) =>
      withValues(text, '104144', { 'Federations (code)': '17615', 'Federations (name)': 'The Lighthouse Federation' }),
    );
    const periods = (): Promise<unknown[]> =>
      rows('SELECT valid_from::text AS from, valid_to::text AS to FROM federation_membership WHERE urn = $1 ORDER BY 1', ['104144']);
    // a second file of the same date: it never left
    expect((await changes((await take(back, '2025-07-18')).importId)).filter(({ kind }) => kind === 'joined-federation')).toHaveLength(1);
    expect(await periods()).toEqual([{ from: '2024-11-19', to: null }]);
    // left on that date after all, and back with a later extract
    await take(JULY, '2025-07-18');
    const later = await take(back, '2025-09-01');
    expect(await periods()).toEqual([
      { from: '2024-11-19', to: '2025-07-18' },
      { from: '2025-09-01', to: null },
    ]);
    expect(await changes(later.importId)).toContainEqual({
      kind: 'joined-federation',
      authority: '335',
      urn: '104144',
      federationUid: '17615',
      name: 'Blakenall Heath Junior School',
      before: null,
      after: 'The Lighthouse Federation',
    });
    // a file of that later date without it takes the second membership back: it never was
    await take(JULY, '2025-09-01');
    expect(await periods()).toEqual([{ from: '2024-11-19', to: '2025-07-18' }]);
  });

  it('a school cannot be in the same federation twice on a day', async () => {
    await take(NOVEMBER, '2024-11-19');
    await expect(
      run(
        `INSERT INTO federation_membership (urn, federation_uid, valid_from, valid_to) VALUES ('104144', '17615', '2025-01-01', '2025-02-01')`,
      ),
    ).rejects.toThrow('federation_membership_no_overlap');
  });

  it('a name that changes on all its schools changes with them', async () => {
    await take(JULY, '2025-07-18');
    const file = await altered(JULY, (text) => text.replaceAll('"Cadmus Family of Schools"', '"Cadmus Family, of Schools"'));
    const { importId } = await take(file, '2025-08-01');
    expect(await changes(importId)).toContainEqual({
      kind: 'federation-renamed',
      authority: null,
      urn: null,
      federationUid: '17685',
      name: 'Cadmus Family, of Schools',
      before: 'Cadmus Family of Schools',
      after: 'Cadmus Family, of Schools',
    });
  });
});

describe('The report of what changed', () => {
  it('between November 2024 and July 2025 says who became an academy, opened, was renamed, changed type, and left a federation', async () => {
    await take(NOVEMBER, '2024-11-19');
    const { importId, report } = await take(JULY, '2025-07-18');
    expect(report.changes).toEqual({
      'became-academy': 13,
      opened: 13,
      renamed: 2,
      'changed-type': 1,
      'left-federation': 11,
      'new-in-file': 1,
    });
    expect(report.firstSeenAuthorities).toEqual([{ code: '885', name: 'Worcestershire', schools: 593 }]);
    const found = await changes(importId);
    const about = (urn: string): Partial<RegisterChange>[] =>
      found.filter((change) => change.urn === urn).map(({ kind, before, after }) => ({ kind, before, after }));
    expect(about('104150')).toEqual([
      { kind: 'became-academy', before: 'Open', after: 'Academy Converter, 2025-05-31; now Delves Infant School (151659)' },
      { kind: 'left-federation', before: 'Delves Federation', after: 'became an academy' },
    ]);
    expect(about('151659')).toEqual([
      { kind: 'opened', before: 'in place of Delves Infant School (104150)', after: 'Academy Converter, 2025-06-01' },
    ]);
    expect(about('122968')).toEqual([
      { kind: 'renamed', before: 'Headington Quarry Foundation Stage School', after: 'Headington Quarry Nursery School' },
    ]);
    expect(about('123124')).toEqual([{ kind: 'changed-type', before: 'Voluntary controlled school', after: 'Voluntary aided school' }]);
    for (const urn of lighthouse.schools)
      expect(about(urn)).toEqual([{ kind: 'left-federation', before: 'The Lighthouse Federation', after: 'still open' }]);
  });

  it('can be printed', async () => {
    await take(NOVEMBER, '2024-11-19');
    const { importId, report } = await take(JULY, '2025-07-18');
    const text = printReport(report, await changes(importId), 3);
    expect(text).toContain('edubasealldata20250718.csv, as at 2025-07-18: 1519 schools, 135 columns');
    expect(text).toContain('606 added, 499 changed, 414 unchanged.');
    expect(text).toContain('Seen for the first time: Worcestershire (885), 593 schools.');
    expect(text).toContain('New Leaf School (URN 151297, authority 335): Proposed to open → New Provision, 2025-04-01');
    expect(text).toContain(
      'Became an academy: 13\n  Delves Infant School (URN 104150, authority 335): Open → Academy Converter, 2025-05-31; now Delves Infant School (151659)',
    );
    expect(text).toContain('... and 10 more');
  });

  it('names schools that closed without becoming academies, are proposed to close, or opened again', async () => {
    await take(JULY, '2025-07-18');
    const file = await altered(JULY, (text) => {
      const closed = withValues(text, '104134', {
        'EstablishmentStatus (code)': '2',
        'EstablishmentStatus (name)': 'Closed',
        'ReasonEstablishmentClosed (code)': '02',
        'ReasonEstablishmentClosed (name)': 'Closure',
        CloseDate: '31-08-2025',
        'Federations (code)': '',
        'Federations (name)': '',
      });
      const proposed = withValues(closed, '104137', {
        'EstablishmentStatus (code)': '3',
        'EstablishmentStatus (name)': 'Open, but proposed to close',
        CloseDate: '31-08-2026',
      });
      return withValues(proposed, '104150', { 'EstablishmentStatus (code)': '1', 'EstablishmentStatus (name)': 'Open' });
    });
    const found = await changes((await take(file, '2025-09-05')).importId);
    expect(found.map(({ kind, urn, before, after }) => ({ kind, urn, before, after }))).toEqual([
      { kind: 'closed', urn: '104134', before: 'Open', after: 'Closure, 2025-08-31' },
      { kind: 'proposed-to-close', urn: '104137', before: 'Open', after: '2026-08-31' },
      { kind: 'reopened', urn: '104150', before: 'Closed', after: null },
      { kind: 'left-federation', urn: '104134', before: 'Sandbank & Valley Nursery Schools Federation', after: 'closed' },
    ]);
  });

  it('never takes a school that is missing from the file for closed', async () => {
    await take(JULY, '2025-07-18');
    const file = await altered(JULY, (text) =>
      text
        .split('\r\n')
        .filter((line) => !line.startsWith('104134,') && !line.includes(',"885",'))
        .join('\r\n'),
    );
    const { importId, report } = await take(file, '2025-08-01');
    expect(await changes(importId)).toEqual([
      {
        kind: 'missing-from-file',
        authority: '335',
        urn: '104134',
        federationUid: null,
        name: 'Sandbank Nursery School',
        before: 'Open',
        after: null,
      },
    ]);
    expect(report.absentAuthorities).toEqual([{ code: '885', name: 'Worcestershire', schools: 593 }]);
    expect(await one('SELECT status_code FROM school WHERE urn = $1', ['104134'])).toBe('1');
    expect(await one('SELECT count(*)::int FROM federation_membership WHERE urn = $1 AND valid_to IS NULL', ['104134'])).toBe(1);
  });

  it('keeps what it said: reports and changes cannot be altered', async () => {
    await take(NOVEMBER, '2024-11-19');
    for (const sql of ['UPDATE register_import SET rows = 1', 'DELETE FROM register_change', 'TRUNCATE register_change'])
      await expect(run(sql)).rejects.toThrow('append-only');
  });
});
