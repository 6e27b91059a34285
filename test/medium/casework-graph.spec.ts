import { Register } from '#libs/register/index.js';
import {
  decision,
  given,
  leaving,
  lighthouse,
  pebworth,
  refusal,
  theSchool,
  untilDecision,
  walk,
  world,
  type World,
} from './casework-world.js';

const abbeyPark = { uid: '16102', first: '116716', middle: '116774', asAt: '2025-07-18' } as const;

let w: World;
beforeEach(async () => {
  w = await world('2025-09-01T09:00:00.000Z');
});
afterEach(() => w?.close());

const enlarging = async () =>
  given(
    await w.casework.openCase(w.people.wendy, {
      process: 'amalgamation-enlargement',
      name: 'Abbey Park Primary School',
      schoolUrns: [abbeyPark.first, abbeyPark.middle],
      relevantSchool: abbeyPark.first,
      registerAsAt: abbeyPark.asAt,
    }),
  );
const planned = (school: string, discontinuedOn: string, how = 'closure-proposals') => ({
  type: 'discontinuance-planned',
  happenedOn: '2025-09-01',
  data: { school, how, discontinuedOn, certainty: 'confirmed' },
});

describe('What follows from an act, before any case exists', () => {
  it('of one school leaving nine: the eight go on, nothing else is opened, and an open case of the federation is named', async () => {
    const open = await leaving(w);
    const answer = given(
      await w.casework.cascadeOfAct(w.people.ann, { act: 'leave', schools: ['104145'], on: '2026-09-01', registerAsAt: lighthouse.asAt }),
    );
    expect(answer.federations).toMatchObject([{ federation: lighthouse.uid, name: lighthouse.name, goesOn: true, left: 'two-or-more' }]);
    expect(answer.federations[0]!.after).toHaveLength(8);
    expect(answer.cases).toMatchObject([{ process: 'leaving', own: true, openAlready: null, notFromHere: null }]);
    expect(answer.openCases).toMatchObject([
      {
        id: open.reference,
        caseId: open.caseId,
        becomes: 'counts-fewer-schools',
        record: [{ school: '104145', happenedOn: '2026-09-01' }],
      },
    ]);
    expect((await w.casework.listCases(w.people.ann, {})).total).toBe(1);
  });

  it('of one of two leaving: the federation is dissolved, both schools get boards by their own authority', async () => {
    const answer = given(
      await w.casework.cascadeOfAct(w.people.wendy, { act: 'leave', schools: [pebworth.pebworthFirst], on: '2026-09-01' }),
    );
    expect(answer.federations).toMatchObject([{ goesOn: false, left: 'one', dissolvedOn: '2026-09-01' }]);
    expect(answer.membership.map(({ school, why }) => [school, why])).toEqual([
      [pebworth.pebworthFirst, 'left'],
      [pebworth.blackminsterMiddle, 'federation-dissolved'],
    ]);
    expect(answer.duties.filter(({ ruleId }) => ruleId === 'D3').map(({ by, for: who }) => [by, who])).toContainEqual([
      '2026-08-31',
      'local-authority:885',
    ]);
  });

  it('of all nine converting on one day: one case, nine successors, no federation left', async () => {
    const answer = given(
      await w.casework.cascadeOfAct(w.people.ann, {
        act: 'convert',
        schools: [...lighthouse.schools],
        on: '2025-08-31',
        registerAsAt: lighthouse.asAt,
      }),
    );
    expect(answer.cases.map(({ process, own }) => [process, own])).toEqual([['discontinuance', true]]);
    expect([answer.successions.length, answer.federations[0]!.left]).toEqual([9, 'none']);
  });

  it('of the two Abbey Park schools coming together: their federation ends and a linked case is called for', async () => {
    const act = { act: 'amalgamate' as const, schools: [abbeyPark.first, abbeyPark.middle], survivor: abbeyPark.first, on: '2026-09-01' };
    const answer = given(await w.casework.cascadeOfAct(w.people.wendy, act));
    expect(answer.cases.map(({ process, own, notFromHere }) => [process, own, notFromHere])).toEqual([
      ['amalgamation-enlargement', true, null],
      ['discontinuance', false, null],
    ]);
    // who maintains no school of it sees the same, and why it is not theirs to open
    const elsewhere = given(await w.casework.cascadeOfAct(w.people.oscar, act));
    expect(elsewhere.cases[1]!.notFromHere).toContain('Your authority maintains no school');
  });

  it('says what is wrong with the question, and when an act cannot be', async () => {
    const wrong = refusal(await w.casework.cascadeOfAct(w.people.ann, { act: 'leave', schools: [], on: '2026-02-30', survivor: '104145' }));
    expect(wrong.errors!.map(({ field }) => field)).toEqual(['on', 'schools', 'survivor', 'survivor']);
    const never = given(await w.casework.cascadeOfAct(w.people.ann, { act: 'leave', schools: ['104145'], on: '2026-09-01' }));
    expect(never.findings[0]).toMatchObject({ enforcement: 'block', about: '104145' });
  });
});

describe('What a case changes', () => {
  it('is looked at as if it came on a day while none is fixed, then by its own date', async () => {
    w.clock.set('2024-11-25');
    const opened = await leaving(w);
    const graph = async (on?: string) => given(await w.casework.cascadeOfCase(w.people.ann, opened.reference, on));
    expect((await graph()).acts).toEqual([]);
    expect((await graph('2025-09-01')).acts).toMatchObject([
      { standing: 'supposed', act: { kind: 'leave', school: theSchool, on: '2025-09-01' } },
    ]);
    await walk(w, opened, [...untilDecision, decision]);
    const [act] = (await graph('2025-09-01')).acts;
    expect(act).toMatchObject({
      standing: 'fixed',
      on: '2025-04-01',
      cases: [{ own: true, openAlready: opened.reference }],
      openCases: [],
    });
  });

  it('can be seen with one more event, which is not saved', async () => {
    const opened = given(
      await w.casework.openCase(w.people.wendy, { process: 'discontinuance', federationUid: pebworth.uid, registerAsAt: pebworth.asAt }),
    );
    const acts = given(await w.casework.cascadeWithEvent(w.people.wendy, opened.caseId, planned(pebworth.pebworthFirst, '2026-08-31')));
    expect(acts[0]!.federations[0]!.sentence).toContain('only Blackminster Middle School remains');
    expect(given(await w.casework.cascadeOfCase(w.people.wendy, opened.caseId)).acts).toEqual([]);
  });

  it('opens the cases it calls for, linked, once, whoever asks and however often', async () => {
    const amalgamation = await enlarging();
    const proposals = await publish(amalgamation.reference);
    expect(proposals.version).toBeGreaterThan(1);
    const [first, second] = await Promise.all([1, 2].map(() => w.casework.openCalledFor(w.people.wendy, amalgamation.caseId)));
    const all = [given(first!), given(second!)];
    expect(all.map(({ opened }) => opened.length).sort()).toEqual([0, 1]);
    const { opened } = all.find((one) => one.opened.length > 0)!;
    expect(opened).toMatchObject([{ process: 'discontinuance', federation: abbeyPark.uid }]);
    expect(given(await w.casework.openCalledFor(w.people.wendy, amalgamation.caseId))).toEqual({
      opened: [],
      already: [opened[0]!.reference],
      notOpened: [],
    });
    const { links } = given(await w.casework.readCase(w.people.wendy, amalgamation.caseId));
    expect(links).toMatchObject([{ title: 'Is followed by', reference: opened[0]!.reference, process: 'discontinuance' }]);
    expect(refusal(await w.casework.openCalledFor(w.people.abe, amalgamation.caseId)).code).toBe('case-not-found');
  });

  it('says in both cases that their dates differ, until they agree', async () => {
    const amalgamation = await enlarging();
    await publish(amalgamation.reference);
    const { opened } = given(await w.casework.openCalledFor(w.people.wendy, amalgamation.caseId));
    const closure = opened[0]!;
    const findings = async (caseId: string) => {
      const { view } = given(await w.casework.readCase(w.people.wendy, caseId));
      const about = (one: { key?: string; about?: string }): boolean => (one.key ?? one.about ?? '').startsWith('linked:');
      return {
        findings: view.findings.filter(about).map(({ message }) => message),
        tasks: view.tasks.filter(about).map(({ title }) => title),
      };
    };
    expect((await findings(closure.caseId)).findings[0]).toContain('no date is recorded in this case yet');
    const recorded = given(
      await w.casework.recordEvent(w.people.wendy, closure.caseId, { expectedVersion: 1, ...planned(abbeyPark.middle, '2026-12-31') }),
    );
    expect(await findings(closure.caseId)).toEqual({
      findings: [
        expect.stringContaining(
          `differs from linked case ${amalgamation.reference}: 31 December 2026 here, 31 August 2026 there`,
        ) as string,
      ],
      tasks: [`Bring the dates together with linked case ${amalgamation.reference}`],
    });
    expect((await findings(amalgamation.caseId)).findings[0]).toContain('31 August 2026 here, 31 December 2026 there');
    expect(given(await w.casework.cascadeOfCase(w.people.wendy, amalgamation.caseId)).differences).toMatchObject([
      { leads: amalgamation.reference, follows: closure.reference, expected: '2026-08-31', found: '2026-12-31' },
    ]);
    given(
      await w.casework.recordEvent(w.people.wendy, closure.caseId, {
        expectedVersion: recorded.version,
        type: 'discontinuance-date-changed',
        happenedOn: '2025-09-01',
        data: { school: abbeyPark.middle, discontinuedOn: '2026-08-31', reason: 'As the proposals say.' },
      }),
    );
    expect(await findings(closure.caseId)).toEqual({ findings: [], tasks: [] });
    expect((await w.casework.replayAll()).differing).toBe(0);
  });

  it('moves the schools and their succession on the day, and tells a case that was overtaken', async () => {
    const other = given(
      await w.casework.openCase(w.people.wendy, { process: 'dissolution', federationUid: abbeyPark.uid, registerAsAt: abbeyPark.asAt }),
    );
    const closure = given(
      await w.casework.openCase(w.people.wendy, { process: 'discontinuance', federationUid: abbeyPark.uid, registerAsAt: abbeyPark.asAt }),
    );
    await walk(w, closure, [planned(abbeyPark.middle, '2026-01-31')], w.people.wendy);
    w.clock.set('2026-01-31');
    expect((await w.casework.effectDue('2026-01-31')).moved).toMatchObject([{ reference: closure.reference, moves: 2 }]);
    const register = new Register(w.app);
    expect(given(await register.federation(w.people.ann, abbeyPark.uid)).members).toEqual([]);
    const { view } = given(await w.casework.readCase(w.people.wendy, other.caseId));
    expect(view.findings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('has no school any more since 31 January 2026'),
    );
    expect(
      given(await w.casework.cascadeOfCase(w.people.wendy, closure.caseId))
        .moves.map(({ urn }) => urn)
        .sort(),
    ).toEqual([abbeyPark.first, abbeyPark.middle]);
  });
});

/** Takes an enlargement as far as its published proposals: the middle school closes on 31 August 2026. */
async function publish(reference: string) {
  const everybody = ['registered-parents', 'governing-bodies', 'staff', 'unions', 'other-schools', 'dioceses', 'local-authority'];
  const proposals = (about: string, implementOn: string) => ({
    type: 'statutory-proposals-published',
    happenedOn: '2025-11-03',
    data: {
      ...{ about, by: 'authority', newspaperOn: '2025-11-03', closesOn: '2025-12-01', implementOn, contentComplete: true },
      statement: ['copies', 'anyone', 'address', 'closing-date'],
    },
  });
  const { id: caseId, version } = given(await w.casework.readCase(w.people.wendy, reference));
  const steps = [
    {
      type: 'change-described',
      happenedOn: '2025-09-01',
      data: { changes: ['age-range', 'enlargement'], agesMoveByYears: 4, capacityNow: 180, capacityThen: 330, proposalsNeeded: true },
    },
    { type: 'facts-established', happenedOn: '2025-09-01', data: { school: abbeyPark.middle, ruralPrimary: false } },
    { type: 'consulted', happenedOn: '2025-10-31', data: { about: 'all', whom: everybody, beganOn: '2025-09-08' } },
    proposals('closure', '2026-08-31'),
    proposals('alteration', '2026-09-01'),
  ];
  let last = version;
  for (const step of steps) {
    if (step.happenedOn > w.clock.today()) w.clock.set(step.happenedOn);
    last = given(await w.casework.recordEvent(w.people.wendy, caseId, { ...step, expectedVersion: last })).version;
  }
  return { version: last };
}
