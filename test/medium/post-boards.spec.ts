import { Post } from '#libs/post/index.js';
import { given, pebworth, world, type World } from './casework-world.js';

const broadway = '116656';
const hampden = '1681';

let w: World;
let caseId: string;
beforeAll(async () => {
  w = await world('2026-01-05T09:00:00.000Z');
  const opened = await w.casework.openCase(w.people.wendy, {
    process: 'joining',
    name: 'The Vale Federation',
    schoolUrns: [broadway],
    federationUids: [pebworth.uid, hampden],
    newSchools: [
      { key: 'meadow', name: 'Meadow Primary School', category: 'community', authority: '931', board: 'authority' },
      { key: 'hill', name: 'Hill School', category: 'community', authority: '885', board: 'proposers' },
    ],
    registerAsAt: '2025-07-18',
  });
  ({ caseId } = given(opened));
  await w.superuser.query(`UPDATE person SET email = 'wendy@worcestershire.example' WHERE id = $1`, [w.people.wendy.personId]);
  await w.superuser.query(
    `INSERT INTO contact (authority, subject_kind, subject_key, role, name, email, private) VALUES
       ('885', 'school', '${broadway}', 'clerk', 'Anna Invented', 'clerk@broadway.example', true),
       ('335', 'school', '${broadway}', 'clerk', 'Somebody Else', 'else@walsall.example', false)`,
  );
});
afterAll(() => w?.close());

/** Where a reminder to a recipient would go, and what it would say. */
async function letterTo(recipient: string, deadlineKey = 'F8'): Promise<{ to: string | undefined; text: string }> {
  await w.app.transaction(w.people.wendy, (client) =>
    client.query('SELECT plan_reminders($1, $2, $3)', [
      caseId,
      '885',
      JSON.stringify([
        {
          deadlineKey,
          ruleId: 'F8',
          kind: 'on',
          deadline: '2026-02-02',
          sendOn: '2026-02-02',
          recipient,
          title: 'Give notice',
          past: false,
        },
      ]),
    ]),
  );
  const { rows } = await w.superuser.query<{ id: string }>(`SELECT id FROM reminder WHERE case_id = $1 AND state = 'planned'`, [caseId]);
  const post = new Post(w.app, w.clock, w.config);
  const row = (await post.ofCase(w.people.wendy, caseId)).find(({ state }) => state === 'planned');
  expect(row!.boardName === null).toBe(!recipient.startsWith('board:'));
  const [letter] = await post.letters(
    w.people.wendy,
    rows.map(({ id }) => id),
  );
  return { to: letter!.to?.address, text: letter!.text };
}

describe('The reminders of a case of several boards', () => {
  it.each([
    ['the school’s own clerk', `board:${broadway}`, 'clerk@broadway.example'],
    ['the clerk of the federation that takes part', `board:${pebworth.uid}`, 'clerk@pebworth-blackminster.example'],
    ['the clerk that an authority taking part shares', `board:${hampden}`, 'clerk@hampden-tetsworth.example'],
    ['the authority that acts in place of a board', 'board:authority:meadow', 'governance@oxfordshire-council.example'],
    ['the authority named', 'local-authority:931', 'governance@oxfordshire-council.example'],
  ])('go to %s', async (_, recipient, address) => {
    const { to, text } = await letterTo(recipient);
    expect(to).toBe(address);
    expect(text).not.toContain('pass it on');
  });

  it('go to the clerk of the board whose own deadline it is', async () => {
    for (const recipient of ['clerk', 'governing-body'])
      expect((await letterTo(recipient, `F8n:${pebworth.uid}`)).to).toBe('clerk@pebworth-blackminster.example');
  });

  it('go to the case officer to pass on, rather than to nobody or to a board that is not meant', async () => {
    const proposers = await letterTo('board:proposers:hill');
    expect(proposers.to).toBe('wendy@worcestershire.example');
    expect(proposers.text).toContain('This is for the proposers of Hill School. No address is known there: please pass it on');
    expect((await letterTo('clerk')).to).toBe('wendy@worcestershire.example');
    // an authority that has no part in the case
    expect((await letterTo('local-authority:335')).to).toBe('wendy@worcestershire.example');
  });
});
