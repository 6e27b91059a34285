import { readFile } from 'node:fs/promises';
import { Calendars, Register, RegisterImports } from '#libs/register/index.js';
import { pebworth, registerFile } from '../support/sample-register.js';
import { actor, anOffice, clerkOfPebworth, refusal, value, walsall, worcestershire } from './register-office.js';

const office = anOffice();
let calendars: Calendars;
beforeEach(() => {
  calendars = new Calendars(office.database);
});

describe('Term dates', () => {
  const term = {
    terms: [{ from: '2026-09-02', to: '2026-12-18' }],
    notSchoolDays: ['2026-11-27', { from: '2026-10-26', to: '2026-10-30' }],
    source: 'Minute 12 of the board',
  };

  it('of the demonstration are labelled as such', async () => {
    const { rows } = await calendars.list(walsall);
    expect(rows.map(({ ownerName, current }) => [ownerName, current!.demonstration, current!.version])).toEqual([
      ['Oxfordshire', true, 1],
      ['Walsall', true, 1],
      ['Worcestershire', true, 1],
    ]);
    expect(rows.every(({ name }) => name.includes('demonstration'))).toBe(true);
  });

  it('of a school go before those of its authority from the moment they are entered', async () => {
    const register = new Register(office.database);
    const [before] = await register.schoolFacts(worcestershire, [pebworth.pebworthFirst]);
    expect(before!.calendar).toBe('authority:885');
    const made = value(await calendars.create(worcestershire, { ownerKind: 'school', ownerKey: pebworth.pebworthFirst }, term));
    expect(made).toMatchObject({
      name: 'Pebworth First School',
      current: { version: 1, demonstration: false, from: '2026-09-02', to: '2026-12-18' },
    });
    const [after] = await register.schoolFacts(worcestershire, [pebworth.pebworthFirst]);
    expect(after!.calendar).toBe(`school:${pebworth.pebworthFirst}`);
    const days = await register.calendarsFor(worcestershire, [before!]);
    expect(days.schools[0]!.calendar).toBe(`school:${pebworth.pebworthFirst}`);
    expect(days.calendars[`school:${pebworth.pebworthFirst}`]).toEqual({
      name: 'Pebworth First School',
      version: made.current!.id,
      terms: term.terms,
      notSchoolDays: [{ from: '2026-10-26', to: '2026-10-30' }, '2026-11-27'],
    });
  });

  it('entered again are a further version; the former stays as it was', async () => {
    const made = value(await calendars.create(worcestershire, { ownerKind: 'school', ownerKey: pebworth.pebworthFirst }, term));
    const again = value(
      await calendars.enterVersion(worcestershire, made.id, 1, { ...term, terms: [{ from: '2026-09-03', to: '2026-12-17' }] }),
    );
    expect(again.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(value(await calendars.readVersion(worcestershire, made.current!.id))).toMatchObject({
      version: 1,
      terms: term.terms,
      calendarId: made.id,
    });
    expect(await calendars.enterVersion(worcestershire, made.id, 1, term)).toMatchObject({
      ok: false,
      refusal: { code: 'calendar-changed', status: 409, extra: { current: { version: 2 } } },
    });
    await expect(
      office.database.transaction(worcestershire, (client) => client.query('UPDATE calendar_version SET version = 9')),
    ).rejects.toThrow();
  });

  it('entered for one school year leave the other years as they were, when that is asked for', async () => {
    const [oxfordshire] = (await calendars.list(walsall, { authority: '931' })).rows;
    const before = value(await calendars.read(actor('931', 'officer'), oxfordshire!.id));
    const after = value(await calendars.enterVersion(actor('931', 'officer'), oxfordshire!.id, 1, { ...term, keepOtherYears: true }));
    const inYear = ({ from }: { from: string }): boolean => from >= '2026-09-01' && from < '2027-09-01';
    expect(after.days.terms.filter(inYear)).toEqual(term.terms);
    expect(after.days.terms.filter((one) => !inYear(one))).toEqual(before.days.terms.filter((one) => !inYear(one)));
  });

  it('are refused with what is wrong about them', async () => {
    const wrong = async (days: Partial<typeof term>): Promise<unknown> => {
      const answer = await calendars.create(
        worcestershire,
        { ownerKind: 'school', ownerKey: pebworth.pebworthFirst },
        { ...term, ...days },
      );
      return answer.ok ? answer : answer.refusal.errors!.map(({ message }) => message);
    };
    expect(await wrong({ terms: [] })).toContain('Enter at least one term');
    expect(await wrong({ terms: [{ from: '2026-02-30', to: '2026-03-27' }], notSchoolDays: [] })).toEqual([
      '"2026-02-30" is not a day of the calendar (YYYY-MM-DD)',
    ]);
    expect(await wrong({ terms: [{ from: '2026-12-18', to: '2026-09-02' }], notSchoolDays: [] })).toEqual([
      'The last day 2026-09-02 is before the first day 2026-12-18',
    ]);
    expect(
      await wrong({
        terms: [
          { from: '2026-09-02', to: '2026-12-18' },
          { from: '2026-12-18', to: '2027-02-12' },
        ],
      }),
    ).toEqual(['The term from 2026-12-18 begins before the term from 2026-09-02 has ended']);
    expect(await wrong({ terms: [{ from: '2026-09-02', to: '2027-12-18' }] })).toEqual([
      'A term from 2026-09-02 to 2027-12-18 is longer than half a year',
    ]);
    expect(await wrong({ notSchoolDays: ['2026-12-25'] })).toEqual(['2026-12-25 is in no term']);
    expect(await wrong({ source: ' ' })).toEqual(['Enter where the dates come from']);
  });

  it('are entered by the officers of the authority only', async () => {
    const [worcestershireCalendar] = (await calendars.list(walsall, { authority: '885' })).rows;
    expect(await calendars.enterVersion(walsall, worcestershireCalendar!.id, 1, term)).toMatchObject(refusal('not-permitted', 403));
    expect(await calendars.create(walsall, { ownerKind: 'school', ownerKey: pebworth.pebworthFirst }, term)).toMatchObject(
      refusal('fields-invalid', 422),
    );
    expect(await calendars.create(walsall, { ownerKind: 'authority', ownerKey: '885' }, term)).toMatchObject(
      refusal('fields-invalid', 422),
    );
    expect(await calendars.create(worcestershire, { ownerKind: 'authority', ownerKey: '885' }, term)).toMatchObject({
      ok: false,
      refusal: { code: 'calendar-exists', extra: { calendarId: worcestershireCalendar!.id } },
    });
    for (const who of [clerkOfPebworth, actor('885', 'auditor')])
      expect(await calendars.enterVersion(who, worcestershireCalendar!.id, 1, term)).toMatchObject(refusal('not-permitted', 403));
    expect(await calendars.read(worcestershire, 'x')).toMatchObject(refusal('calendar-not-found', 404));
  });

  it('come in from a file, all or none', async () => {
    const file = (calendarsOf: unknown[]): string => JSON.stringify({ calendars: calendarsOf });
    const one = { ownerKind: 'authority', ownerKey: '885', name: 'Worcestershire', ...term };
    const other = { ownerKind: 'school', ownerKey: pebworth.pebworthFirst, name: 'Pebworth', ...term };
    const done = value(await calendars.importFile(worcestershire, file([one, other])));
    expect(done.map(({ ownerKey, current }) => [ownerKey, current!.version])).toEqual([
      ['885', 2],
      [pebworth.pebworthFirst, 1],
    ]);
    const bad = await calendars.importFile(worcestershire, file([one, { ...other, terms: [{ from: '2026-09-31', to: '2026-12-18' }] }]));
    expect(bad).toMatchObject({
      ok: false,
      refusal: {
        code: 'calendar-file-refused',
        errors: [
          { field: 'calendars[1].terms[0]' },
          { field: 'calendars[1].notSchoolDays[0]' },
          { field: 'calendars[1].notSchoolDays[1]' },
        ],
      },
    });
    expect(await calendars.importFile(worcestershire, file([one, { ...one, ownerKey: '335' }]))).toMatchObject(
      refusal('fields-invalid', 422),
    );
    expect(await calendars.importFile(worcestershire, 'not json')).toMatchObject(refusal('calendar-file-refused', 422));
    expect(value(await calendars.read(worcestershire, done[0]!.id)).current!.version).toBe(2);
  });

  it('of the demonstration are in the form that can be imported', async () => {
    const text = await readFile(registerFile('calendars-demonstration.json'), 'utf8');
    const given = JSON.parse(text) as { calendars: { ownerKey: string }[] };
    const own = JSON.stringify({ calendars: given.calendars.filter(({ ownerKey }) => ownerKey === '885') });
    expect(value(await calendars.importFile(worcestershire, own))[0]!.current).toMatchObject({
      version: 2,
      from: '2024-09-04',
      to: '2028-07-20',
    });
  });
});

describe('Imports of the register', () => {
  it('can be read afterwards, newest first, with what each changed', async () => {
    const imports = new RegisterImports(office.database);
    const { rows, total } = await imports.list(walsall, { limit: 1 });
    expect(total).toBe(2);
    expect(rows[0]).toMatchObject({
      asAt: '2025-07-18',
      fileName: 'edubasealldata20250718.csv',
      rows: 1519,
      inserted: 606,
      report: { changes: { 'became-academy': 13 } },
    });
    const next = await imports.list(walsall, { limit: 1, after: (await imports.list(walsall, { limit: 1 })).next });
    expect(next.rows[0]).toMatchObject({ asAt: '2024-11-19' });
    expect(next.next).toBeNull();
    const left = await imports.changes(walsall, rows[0]!.id, { kind: 'left-federation', authority: '335' }, { limit: 2 });
    expect(left).toMatchObject({ total: 11, rows: [{ federationUid: '17615' }, { federationUid: '17615' }] });
    expect((await imports.changes(walsall, rows[0]!.id, { kind: 'left-federation' }, { limit: 2, after: left.next })).rows).toHaveLength(2);
    expect(await imports.read(walsall, rows[0]!.id)).toMatchObject({ ok: true });
    expect(await imports.read(walsall, 'x')).toMatchObject(refusal('import-not-found', 404));
  });
});
