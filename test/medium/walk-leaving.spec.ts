import { lighthouse, pebworth } from './api-world.js';
import { walkWorld, type WalkWorld } from './walk.js';

const school = lighthouse.schools[0];

let w: WalkWorld;
beforeAll(async () => {
  w = await walkWorld('2024-11-25');
});
afterAll(() => w?.close());

describe('Leaving and dissolution reach their dates, by API alone', () => {
  test('one of the nine Lighthouse schools leaves; the other eight go on', async () => {
    const walk = await w.open('335', {
      ...{
        process: 'leaving',
        federationUid: lighthouse.uid,
        relevantSchool: school,
        registerAsAt: lighthouse.asAt,
        hasHeadOfFederation: false,
      },
    });
    const request = { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'clerk', by: 'hand' };
    await walk.did('request-received', '2024-11-25', request);
    // the day of receipt is the first of the week
    expect(await walk.due('L3')).toBe('2024-12-01 open');
    expect(await walk.tellAll('request', '2024-11-26')).toHaveLength(1 + 9 + 2);
    await walk.did('meeting-called', '2025-01-06', { meetingOn: '2025-01-20', agendaItem: true });
    const leave = { outcome: 'leave', effectiveOn: '2025-04-01', agendaItem: true, responsesConsidered: true };
    // fourteen school days after 26 November, with the training day of 29 November: 17 December is the fourteenth
    const early = await walk.refused('board-decided', '2024-12-16', leave);
    expect([early.rules, early.from]).toEqual([['L6'], '2024-12-17']);
    await walk.did('board-decided', '2025-01-20', leave);
    expect(await walk.tellAll('decision', '2025-01-27')).toHaveLength(1 + 9 + 2 + 1);
    expect([await walk.due('L8'), await walk.due('L9')]).toEqual(['2025-01-27 met', '2025-01-27 met']);
    await walk.did('notice-received-by-authority', '2025-01-27', { authority: '335' });
    await walk.did('temporary-governing-body-established', '2025-02-10', { school });
    await walk.did('instrument-made', '2025-03-03', { school, effectiveOn: '2025-04-01' });
    await walk.did('instrument-review-opened', '2025-02-03');
    expect(walk.state).toBe('ready');
    expect((await w.midnight('2025-04-01')).recorded).toMatchObject([{ reference: walk.reference, state: 'effected' }]);
    await walk.read();
    await walk.auditVerifies();
  });

  test('Pebworth and Blackminster dissolve their federation: everybody hears of it and each school has a governing body of its own', async () => {
    w.api.clock.set('2025-11-03');
    const walk = await w.open('885', {
      process: 'dissolution',
      federationUid: pebworth.uid,
      registerAsAt: pebworth.asAt,
      hasHeadOfFederation: true,
    });
    expect((await walk.refused('board-decided', '2025-11-17', { outcome: 'dissolve', agendaItem: true })).rules).toEqual(['D1a']);
    await walk.did('board-decided', '2025-11-17', { outcome: 'dissolve', effectiveOn: '2026-08-31', agendaItem: true });
    expect(await walk.tellAll('dissolution', '2025-11-24')).toEqual(
      [
        ...['secretary-of-state', 'local-authority 885', 'head-of-federation'],
        ...['head', 'staff', 'parents'].flatMap((role) => pebworth.schools.map((key) => `${role} ${key}`)),
      ].sort(),
    );
    expect(await walk.due('D2')).toBe('2025-11-24 met');
    await walk.did('notice-received-by-authority', '2025-11-24', { authority: '885' });
    for (const key of pebworth.schools) {
      await walk.did('temporary-governing-body-established', '2026-02-02', { school: key });
      await walk.did('instrument-made', '2026-03-02', { school: key, effectiveOn: '2026-08-31' });
    }
    expect(walk.state).toBe('ready');
    expect((await w.midnight('2026-08-31')).recorded).toMatchObject([{ reference: walk.reference, state: 'effected' }]);
    await walk.read();
    await walk.auditVerifies();
  });
});
