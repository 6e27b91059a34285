import { ContactBook, Contacts, type ContactInput } from '#libs/register/index.js';
import { lighthouse, pebworth } from '../support/sample-register.js';
import { actor, anOffice, clerkOfPebworth, refusal, value, walsall, worcestershire } from './register-office.js';

const office = anOffice();
let contacts: Contacts;
beforeEach(() => {
  contacts = new Contacts(office.database);
});

const newClerk: ContactInput = {
  subjectKind: 'federation',
  subjectKey: pebworth.uid,
  role: 'clerk',
  name: ' Anna Invented ',
  email: 'anna@example.org',
};

const theCase = '22222222-2222-4222-8222-222222222222';

/** An open case about Pebworth and its federation, led by one authority, in which others take part. */
async function openCase(lead: string, others: readonly string[]): Promise<void> {
  const id = theCase;
  const schools = [{ key: pebworth.pebworthFirst, urn: pebworth.pebworthFirst }];
  await office.superuser.query(
    `INSERT INTO case_file (id, reference, process, lead_authority, federation_uid, federation_name, subject, opened_on, state, state_title, version, head_sequence, head_hash, judged_by, judged_as_of)
     VALUES ($1, '885-2026-0001', 'leaving', $2, $3, 'Pebworth', $4, '2026-01-05', 'consulting', 'Consulting', 0, 0, sha256('x'), '{}', '2026-01-05')`,
    [id, lead, pebworth.uid, JSON.stringify({ schools })],
  );
  await office.superuser.query(
    `INSERT INTO case_participant (case_id, authority, kind, lead_authority, federation_uid) SELECT $1, unnest($2::text[]), 'maintains-school', $3, $4`,
    [id, others, lead, pebworth.uid],
  );
}

describe('Contacts', () => {
  it('of the sample are listed page by page by name, with the school or federation they are of', async () => {
    const first = await contacts.list(walsall, {}, { limit: 3 });
    const second = await contacts.list(walsall, {}, { limit: 3, after: first.next });
    expect(first.rows).toHaveLength(3);
    const names = [...first.rows, ...second.rows].map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...names].sort());
    const { rows } = await contacts.list(walsall, { subjectKind: 'federation', subjectKey: lighthouse.uid });
    expect(rows.map(({ role, subjectName }) => [role, subjectName]).sort()).toEqual([
      ['chair', lighthouse.name],
      ['clerk', lighthouse.name],
      ['head-of-federation', lighthouse.name],
    ]);
  });

  it('are added with what was typed put in order, private unless said otherwise', async () => {
    const added = value(await contacts.add(worcestershire, newClerk));
    expect(added).toMatchObject({ authority: '885', name: 'Anna Invented', private: true, version: 1, parentEmailConsent: null });
    expect(value(await contacts.read(worcestershire, added.id))).toMatchObject({ subjectName: pebworth.name });
  });

  it('are refused with the field that is wrong', async () => {
    const wrong = async (input: Partial<ContactInput>): Promise<unknown> => {
      const answer = await contacts.add(worcestershire, { ...newClerk, ...input });
      return answer.ok ? answer : answer.refusal.errors;
    };
    expect(await wrong({ email: 'anna@' })).toEqual([
      { field: 'email', message: 'Enter an email address in the correct format, like name@example.org' },
    ]);
    expect(await wrong({ email: ' ', name: '' })).toEqual([
      { field: 'name', message: 'Enter the name of a person or an office' },
      { field: 'email', message: 'Enter an email address' },
    ]);
    expect(await wrong({ subjectKey: '99999' })).toEqual([
      { field: 'subjectKey', message: 'The register has no federation with this UID' },
    ]);
    expect(await wrong({ subjectKind: 'school', subjectKey: '12' })).toEqual([
      { field: 'subjectKey', message: 'Enter the URN of the school, six digits' },
    ]);
    expect(await wrong({ role: 'king' as never })).toEqual([{ field: 'role', message: 'Choose a role' }]);
  });

  it('with the same address in the same role are refused, whatever the capitals', async () => {
    value(await contacts.add(worcestershire, newClerk));
    expect(await contacts.add(worcestershire, { ...newClerk, name: 'Another', email: 'ANNA@example.org' })).toMatchObject(
      refusal('contact-exists', 409),
    );
    const chair = value(await contacts.add(worcestershire, { ...newClerk, role: 'chair' }));
    expect(await contacts.change(worcestershire, chair.id, 1, { role: 'clerk' })).toMatchObject(refusal('contact-exists', 409));
  });

  it('changed by two people at once keep the first change, and the second is told', async () => {
    const { id } = value(await contacts.add(worcestershire, newClerk));
    expect(value(await contacts.change(worcestershire, id, 1, { name: 'Anna Married' }))).toMatchObject({
      name: 'Anna Married',
      version: 2,
    });
    expect(await contacts.change(worcestershire, id, 1, { name: 'Anna Other' })).toMatchObject({
      ok: false,
      refusal: { code: 'contact-changed', extra: { current: { name: 'Anna Married', version: 2 } } },
    });
  });

  it('are gone when they are removed', async () => {
    const { id } = value(await contacts.add(worcestershire, newClerk));
    expect(await contacts.remove(worcestershire, id)).toMatchObject({ ok: true });
    expect(await contacts.read(worcestershire, id)).toMatchObject(refusal('contact-not-found', 404));
    expect(await contacts.remove(worcestershire, id)).toMatchObject(refusal('contact-not-found', 404));
    expect(await contacts.read(worcestershire, 'x')).toMatchObject(refusal('contact-not-found', 404));
  });

  it('of another authority are seen when it shares them, while the two have an open case about their subject, and never changed', async () => {
    const own = value(await contacts.add(worcestershire, newClerk));
    const shared = value(await contacts.add(worcestershire, { ...newClerk, email: 'shared@example.org', private: false }));
    const ofSchool = value(
      await contacts.add(worcestershire, { ...newClerk, subjectKind: 'school', subjectKey: pebworth.pebworthFirst, private: false }),
    );
    const elsewhere = value(await contacts.add(worcestershire, { ...newClerk, subjectKey: lighthouse.uid, private: false }));
    const [offices] = (await contacts.list(worcestershire, { subjectKind: 'authority', subjectKey: '885' })).rows;
    const seen = async (): Promise<boolean[]> =>
      Promise.all([own, shared, ofSchool, elsewhere, offices!].map(async ({ id }) => (await contacts.read(walsall, id)).ok));

    expect(await seen()).toEqual([false, false, false, false, false]);
    await openCase('885', ['335']);
    expect(await seen()).toEqual([false, true, true, false, true]);
    for (const who of [actor('931', 'officer'), actor('335', 'board', lighthouse.uid), actor('335', 'board', pebworth.uid)])
      expect(await contacts.read(who, shared.id)).toMatchObject(refusal('contact-not-found', 404));
    expect(await contacts.change(walsall, shared.id, 1, { name: 'x' })).toMatchObject(refusal('contact-not-found', 404));
    expect(await contacts.remove(walsall, shared.id)).toMatchObject(refusal('contact-not-found', 404));
    await office.superuser.query('UPDATE case_file SET closed = true');
    expect(await seen()).toEqual([false, false, false, false, false]);
  });

  it('are seen by a board where they are its own and shared, and changed by no board or auditor', async () => {
    value(await contacts.add(worcestershire, newClerk));
    const seen = (await contacts.list(clerkOfPebworth)).rows;
    expect(seen.map(({ subjectKind, subjectKey }) => `${subjectKind} ${subjectKey}`).sort()).toEqual([
      'authority 885',
      'federation 1790',
      'federation 1790',
      'federation 1790',
      'school 116715',
      'school 116960',
    ]);
    expect(seen.some(({ email }) => email === newClerk.email)).toBe(false);
    for (const who of [clerkOfPebworth, actor('885', 'auditor')])
      expect(await contacts.add(who, newClerk)).toMatchObject(refusal('not-permitted', 403));
  });

  describe('for the post of a case', () => {
    const asking =
      (authority: string, of: object = { federationUid: pebworth.uid, school: pebworth.pebworthFirst }) =>
      (recipient: string): Promise<{ email: string } | null> =>
        new ContactBook(office.worker).resolveContact('reminders', { caseId: theCase, authority, recipient, ...of });

    it('are found: the clerk of the federation, the office of an authority that takes part, the head of a school', async () => {
      await openCase('885', ['335']);
      const ask = asking('885');
      expect(await ask('clerk')).toMatchObject({ email: 'clerk@pebworth-blackminster.example', role: 'clerk' });
      expect(await ask('local-authority:335')).toMatchObject({ email: 'governance@walsall-council.example' });
      expect(await ask(`head:${pebworth.blackminsterMiddle}`)).toMatchObject({ email: 'head.116960@pebworth-blackminster.example' });
      expect(await ask('diocese')).toBeNull();
      expect(await ask('case-officer')).toBeNull();
      // one of several: nobody else is asked in its place
      expect(await asking('885', { subject: { kind: 'federation', key: pebworth.uid } })('clerk')).toMatchObject({ role: 'clerk' });
      expect(await asking('885', { subject: { kind: 'school', key: '116656' }, federationUid: pebworth.uid })('clerk')).toBeNull();
    });

    it('are those of its lead authority before those that others taking part share; what these keep private is not found', async () => {
      await openCase('885', ['335']);
      const ask = asking('885', { federationUid: lighthouse.uid });
      expect(await ask('clerk')).toMatchObject({ email: 'clerk@lighthouse.example' });
      value(await contacts.add(walsall, { ...newClerk, subjectKey: lighthouse.uid, email: 'private@example.org', role: 'diocese' }));
      expect(await ask('diocese')).toBeNull();
      value(await contacts.add(worcestershire, { ...newClerk, subjectKey: lighthouse.uid, email: 'own@example.org' }));
      expect(await ask('clerk')).toMatchObject({ email: 'own@example.org' });
    });

    it('are not found where their authority has nothing to do with it, however much it shares', async () => {
      await openCase('885', []);
      expect(await asking('885')('local-authority:335')).toBeNull();
      expect(await asking('885', { federationUid: lighthouse.uid })('clerk')).toBeNull();
      const seen = (caseId: string): Promise<string[]> =>
        office.worker.transaction('reminders', async (client) => {
          await client.query(`SELECT set_config('app.post_case', $1, true)`, [caseId]);
          return (await client.query<{ authority: string }>('SELECT DISTINCT authority FROM contact')).rows.map(
            ({ authority }) => authority,
          );
        });
      expect(await seen(theCase)).toEqual(['885']);
      expect(await seen('')).toEqual([]);
      const replay = await office.worker.transaction('replay', (client) => client.query('SELECT 1 FROM contact'));
      expect(replay.rows).toEqual([]);
    });
  });
});
