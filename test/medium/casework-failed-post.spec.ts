import { given, leaving, request, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w?.close());

describe('An email that could not be delivered', () => {
  const fail = (caseId: string, attempts: number): Promise<unknown> =>
    w.superuser.query(
      `UPDATE reminder SET state = 'failed', attempts = $2, last_code = '550', settled_at = now()
        WHERE id = (SELECT id FROM reminder WHERE case_id = $1 AND recipient = 'case-officer' ORDER BY deadline_key, kind LIMIT 1)`,
      [caseId, attempts],
    );

  it('stands in the history of its case, once for each attempt, moves no version and names no address', async () => {
    const opened = await leaving(w);
    const recorded = given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...request, expectedVersion: opened.version }));
    expect(await w.casework.noteFailedPost()).toBe(0);

    await fail(opened.caseId, 1);
    expect(await w.casework.noteFailedPost()).toBe(1);
    expect(await w.casework.noteFailedPost()).toBe(0);
    const { history, version } = given(await w.casework.readCase(w.people.ann, opened.caseId));
    expect(version).toBe(recorded.version);
    expect(history.at(-1)).toMatchObject({
      type: 'delivery-failed',
      title: 'Email could not be delivered',
      stateBearing: false,
      effect: 'note',
      personal: {},
      data: { recipient: 'case-officer', because: '550', attempt: 1, about: expect.any(String), deadline: expect.any(String) },
    });
    expect(JSON.stringify(history.at(-1))).not.toContain('@');

    await fail(opened.caseId, 2);
    expect(await w.casework.noteFailedPost()).toBe(1);
    expect((await w.casework.replayAll()).differing).toBe(0);
  });
});
