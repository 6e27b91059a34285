import { given, leaving, lighthouse, pebworth, refusal, theSchool, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world('2026-01-05T09:00:00.000Z');
});
afterAll(() => w?.close());

const because = 'Both come of the same decision.';
const links = async (caseId: string, who = w.people.ann) => given(await w.casework.readCase(who, caseId)).links;

describe('Cases that have to do with each other', () => {
  it('say so in both, each in its own words, and neither has another version by it', async () => {
    const [first, second] = [await leaving(w), await leaving(w)];
    const made = given(
      await w.casework.linkCases(w.people.ben, second.caseId, { to: first.reference, kind: 'follows-from', reason: ` ${because} ` }),
    );
    expect(made).toMatchObject({
      sequence: 2,
      kind: 'follows-from',
      outgoing: true,
      title: 'Follows from',
      caseId: first.caseId,
      reference: first.reference,
      closed: false,
      reason: because,
      linkedByName: 'Ben Officer',
    });
    expect(await links(second.caseId)).toEqual([made]);
    expect(await links(first.reference)).toMatchObject([
      { title: 'Is followed by', outgoing: false, reference: second.reference, reason: because },
    ]);
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const { version, history } = given(await w.casework.readCase(w.people.ann, one.caseId));
      expect(version).toBe(1);
      expect(history.at(-1)).toMatchObject({
        type: 'case-linked',
        title: 'Linked with another case',
        effect: 'note',
        reason: because,
        data: { case: other.caseId, reference: other.reference, kind: 'follows-from' },
      });
    }
    expect((await w.casework.replayAll()).differing).toBe(0);
  });

  it('are linked once of a kind, whichever side it is said from', async () => {
    const [first, second] = [await leaving(w), await leaving(w)];
    const link = (from: { caseId: string }, to: { caseId: string }, kind: 'same-act' | 'replaces') =>
      w.casework.linkCases(w.people.ann, from.caseId, { to: to.caseId, kind, reason: because });
    given(await link(first, second, 'same-act'));
    expect(refusal(await link(second, first, 'same-act'))).toMatchObject({ code: 'cases-linked-already', status: 409 });
    given(await link(first, second, 'replaces'));
    expect(refusal(await link(second, first, 'replaces')).code).toBe('cases-linked-already');
    expect((await links(second.caseId)).map(({ title }) => title)).toEqual(['About the same act as', 'Is replaced by']);
    expect(given(await w.casework.readCase(w.people.ann, second.caseId)).history).toHaveLength(3);
  });

  it('are linked by one of many who try at once, from both sides', async () => {
    const [first, second] = [await leaving(w), await leaving(w)];
    const tries = Array.from({ length: 6 }, (_, n) =>
      w.casework.linkCases(w.people.ann, (n % 2 ? first : second).caseId, {
        to: (n % 2 ? second : first).caseId,
        kind: 'same-act',
        reason: because,
      }),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await links(first.caseId)).toHaveLength(1);
    expect(await links(second.caseId)).toHaveLength(1);
  });

  it('are not linked by who does not work on both, nor without a reason, nor with themselves', async () => {
    const first = await leaving(w);
    const elsewhere = given(
      await w.casework.openCase(w.people.wendy, { process: 'dissolution', federationUid: pebworth.uid, registerAsAt: '2025-07-18' }),
    );
    const link = async (who: typeof w.people.ann, caseId: string, to: string, more: object = {}) =>
      refusal(await w.casework.linkCases(who, caseId, { to, kind: 'same-act', reason: because, ...more }));
    expect((await link(w.people.ann, first.caseId, elsewhere.reference)).errors).toEqual([
      { field: 'to', message: 'There is no case with this number that you can see' },
    ]);
    expect((await link(w.people.wendy, first.caseId, elsewhere.reference)).code).toBe('case-not-found');
    expect((await link(w.people.bea, first.caseId, first.caseId)).code).toBe('not-permitted');
    expect((await link(w.people.ann, first.caseId, first.reference)).errors).toEqual([
      { field: 'to', message: 'A case cannot be linked with itself' },
    ]);
    expect(
      (await link(w.people.ann, first.caseId, elsewhere.reference, { kind: 'cousin', reason: ' ' })).errors!.map(({ field }) => field),
    ).toEqual(['kind', 'reason']);
    // seen, because its authority takes part in it, but led by another
    await w.superuser.query(
      `INSERT INTO case_participant (case_id, authority, kind, lead_authority, federation_uid) VALUES ($1, '335', 'maintains-school', '885', $2)`,
      [elsewhere.caseId, pebworth.uid],
    );
    expect((await link(w.people.ann, first.caseId, elsewhere.reference)).code).toBe('not-permitted');
    expect(await links(first.caseId)).toEqual([]);
  });

  it('a link is shown to those who may see both cases, and is never changed', async () => {
    const [first, second] = [await leaving(w), await leaving(w)];
    given(await w.casework.linkCases(w.people.ann, first.caseId, { to: second.caseId, kind: 'same-act', reason: because }));
    expect(await links(first.caseId, w.people.bea)).toHaveLength(1);
    await w.superuser.query(
      `INSERT INTO case_participant (case_id, authority, kind, lead_authority, federation_uid) VALUES ($1, '885', 'maintains-school', '335', $2)`,
      [first.caseId, lighthouse.uid],
    );
    expect(await links(first.caseId, w.people.wendy)).toEqual([]);
    for (const change of ['DELETE FROM case_link', `UPDATE case_link SET kind = 'replaces'`, 'TRUNCATE case_link'])
      await expect(w.superuser.query(change)).rejects.toThrow(/refused/);
    await expect(
      w.superuser.query(
        `INSERT INTO case_link (case_id, sequence, authority, federation_uid, other_case, kind, outgoing, linked_by, linked_at)
         SELECT case_id, sequence, authority, federation_uid, other_case, 'replaces', outgoing, linked_by, linked_at FROM case_link`,
      ),
    ).rejects.toThrow(/does not say that it is linked so/);
  });
});

describe('A case that is opened because of another', () => {
  const opening = { process: 'leaving' as const, federationUid: lighthouse.uid, relevantSchool: theSchool, registerAsAt: lighthouse.asAt };

  it('is linked with it at once', async () => {
    const first = await leaving(w);
    const opened = given(await w.casework.openCase(w.people.ann, { ...opening, follows: first.reference, idempotencyKey: 'because' }));
    expect(opened).toMatchObject({ sequence: 1, version: 1 });
    expect(await links(opened.caseId)).toMatchObject([
      { title: 'Follows from', reference: first.reference, reason: 'The case was opened because of the other.' },
    ]);
    expect(await links(first.caseId)).toMatchObject([{ title: 'Is followed by', reference: opened.reference }]);
    expect(given(await w.casework.openCase(w.people.ann, { ...opening, follows: first.reference, idempotencyKey: 'because' })).caseId).toBe(
      opened.caseId,
    );
    expect(await links(first.caseId)).toHaveLength(1);
  });

  it('is not opened where the other cannot be found', async () => {
    const before = (await w.casework.listCases(w.people.ann, {})).total;
    expect(refusal(await w.casework.openCase(w.people.ann, { ...opening, follows: '335-2026-9999' })).errors).toEqual([
      { field: 'follows', message: 'There is no case with this number that you can see' },
    ]);
    expect((await w.casework.listCases(w.people.ann, {})).total).toBe(before);
  });
});
