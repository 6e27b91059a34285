import { addDays } from '../../index.js';
import { instrumentProcedureRules, instrumentProcedureWithFiles } from '../../rules/instrument-procedure.js';
import { approvalsStillNeeded, instrumentTables, judgeInstrument } from './index.js';
import { approvedByAll, disputed, Making, ofAided, ofCommunity, ofFederation, proposed, varying } from './testing/history.js';

const states = (story: Making): string[] =>
  story.input.events.map((_event, place) => judgeInstrument({ ...story.input, events: story.input.events.slice(0, place + 1) }).state);

const everybodyHasACopy = (story: Making): Making =>
  story
    .view()
    .recipients.filter(({ applies }) => applies === true)
    .reduce(
      (told, { role, school }) =>
        told.did('told', '2026-04-10', { of: 'instrument', role, channel: 'email', ...(school === undefined ? {} : { school }) }),
      story,
    );

describe('an instrument is made', () => {
  it('for a community school: adopted, submitted, checked, approved by a second person, made, sealed, copied, in force, superseded', () => {
    const story = everybodyHasACopy(ofCommunity().adopt().content().made().did('sealed', '2026-04-03', { reference: '2026/17' }))
      .did('effective-date-reached', '2026-09-01')
      .did('superseded', '2028-09-01', { by: '2028-0031' });
    expect(story.view().events.every(({ effect }) => effect === 'accepted')).toBe(true);
    expect([...new Set(states(story))]).toEqual(['draft', 'submitted', 'la-checking', 'agreed', 'made', 'in-force', 'superseded']);
    expect(story.view().timetable.find(({ ruleId }) => ruleId === 'PROC-C1')).toMatchObject({ status: 'met', doneOn: '2026-04-10' });
    expect(story.view().findings).toEqual([]);
  });

  it('for a voluntary aided school only after foundation governors, trustees and diocese approved; a changed draft needs approval anew', () => {
    const waiting = ofAided().adopt();
    expect(waiting.view().state).toBe('awaiting-foundation-approval');
    expect(approvalsStillNeeded(waiting.input)).toEqual(['foundation-governors:b', 'trustees:b', 'diocesan-authority:b']);
    const approved = approvedByAll(waiting);
    expect(approvalsStillNeeded(approved.input)).toEqual([]);
    expect(approved.content().made().view().state).toBe('made');
    const changed = approved.adopt('2026-03-12', 2);
    expect(approvalsStillNeeded(changed.input)).toHaveLength(3);
    expect(changed.submit('2026-03-20', 2).said()).toEqual(['blocked', 'PROC-M2', 'PROC-M2', 'PROC-M2']);
  });

  it('for a federation of two authorities by the one the boards agree on, with approvals for the aided school alone', () => {
    const drafted = ofFederation().adopt('2026-03-02', 1, 'governing-bodies-jointly');
    expect(approvalsStillNeeded(drafted.input)).toEqual(['foundation-governors:b', 'trustees:b', 'diocesan-authority:b']);
    const approved = approvedByAll(drafted);
    expect(approved.submit().said()).toEqual(['blocked', 'PROC-M0']);
    expect(approved.did('making-authority-agreed', '2026-03-11', { authority: '937' }).content().made().view().state).toBe('made');
  });

  it('not agreed and without foundation governors: reasons, an opportunity, then the form the authority thinks fit', () => {
    const story = ofCommunity().adopt().returned().did('opportunity-given', '2026-03-31', { until: '2026-05-15' });
    expect(story.view().state).toBe('agreement-period');
    const imposed = { version: 2, regardHad: true, reasons: 'No agreement.' };
    expect(story.did('form-imposed', '2026-05-15', imposed).said()).toEqual(['blocked', 'PROC-M5c']);
    const done = story.did('form-imposed', '2026-05-16', imposed);
    expect(done.view().state).toBe('agreed');
    expect(done.did('deadlock-recorded', '2026-05-16', { reasons: 'x' }).said()[0]).toBe('blocked');
    expect(done.made(2).view().state).toBe('made');
    expect(done.made(1).said()).toContain('PROC-M5a');
  });

  it('not agreed with foundation governors: nothing can be imposed, the deadlock is recorded, and an agreement is still possible', () => {
    const story = approvedByAll(ofAided().adopt()).returned();
    const period = story.did('opportunity-given', '2026-03-31', { until: '2026-05-15' });
    expect(period.did('form-imposed', '2026-05-16', { version: 1, regardHad: true, reasons: 'x' }).said()).toEqual(['blocked', 'PROC-M5d']);
    const deadlock = period
      .did('deadlock-recorded', '2026-05-16', { reasons: 'No agreement.' })
      .did('escalated', '2026-05-18', { to: 'Legal services' });
    expect(deadlock.view()).toMatchObject({ state: 'deadlocked', final: false });
    expect(deadlock.view().tasks.map(({ ruleId }) => ruleId)).toEqual(['PROC-M5d']);
    const agreed = approvedByAll(deadlock.adopt('2026-05-20', 2), '2026-05-25').did('revision-agreed', '2026-05-27', {
      version: 2,
      boardAgrees: true,
    });
    expect(agreed.view().state).toBe('agreed');
  });

  it('whoever records an event cannot say of a draft what the check does not', () => {
    const forged = ofCommunity()
      .did('draft-adopted', '2026-03-02', { version: 3, adoptedBy: 'governing-body', verdict: 'lawful', foundationGovernors: 0 })
      .submit('2026-03-20', 3)
      .did('check-begun', '2026-03-23')
      .did('authority-content', '2026-03-30', { guidanceConsidered: true });
    expect(forged.said()).toEqual(['blocked', 'PROC-M4']);
  });
});

describe('an instrument is varied', () => {
  const community = varying(ofCommunity());
  const aided = varying(ofAided(), { foundationGovernorsInOffice: 7 });

  it('proposed by the board, agreed by the authority, made with its own date and consolidated copies', () => {
    const story = proposed(community.did('review-opened', '2026-02-01', { by: 'governing-body', because: 'own-motion' }).adopt())
      .did('proposal-answered', '2026-03-27', { by: 'local-authority', content: true })
      .made();
    expect(story.view().state).toBe('made');
    expect(story.view().tasks.map(({ ruleId }) => ruleId)).toEqual(['PROC-C1', 'PROC-V8']);
    expect(story.view().effectiveOn).toBe('2026-09-01');
  });

  it('without agreement and foundation governors the authority decides; with them there is no way out', () => {
    const until = { until: '2026-05-01' };
    const imposed = { version: 1, regardHad: true, reasons: 'x' };
    const own = disputed(community).did('opportunity-given', '2026-03-30', until);
    expect(own.did('form-imposed', '2026-05-02', imposed).view().state).toBe('agreed');
    const other = disputed(aided).did('opportunity-given', '2026-03-30', until);
    expect(other.did('form-imposed', '2026-05-02', imposed).said()).toEqual(['blocked', 'PROC-V7']);
    expect(other.did('deadlock-recorded', '2026-05-02', { reasons: 'x' }).view().state).toBe('deadlocked');
  });
});

/** Histories that together ask every rule something it has to answer. */
const scenarios: Making[] = [
  ofCommunity().adopt().content().made().did('effective-date-reached', '2026-08-31'),
  ofCommunity({ caseEffectiveOn: '2026-09-02' }).adopt().content().made(),
  ofCommunity().adopt('2026-03-02', 1, 'committee'),
  ofCommunity().adopt('2026-03-21').submit('2026-03-20', 2),
  ofCommunity().adopt('2026-03-02', 3).submit('2026-03-20', 3).did('check-begun', '2026-03-23').did('authority-content', '2026-03-30'),
  ofCommunity().adopt().content().did('made', '2026-04-02', { version: 2 }),
  ofCommunity().adopt().returned().did('opportunity-given', '2026-03-30', { until: '2026-03-30' }),
  ofCommunity().adopt().returned().did('revision-agreed', '2026-04-02', { version: 2, boardAgrees: false }),
  ofCommunity().adopt().returned().did('deadlock-recorded', '2026-04-02', { reasons: 'x' }),
  ofAided().adopt().submit(),
  ofFederation()
    .adopt('2026-03-02', 1, 'governing-bodies-jointly')
    .did('making-authority-agreed', '2026-03-05', { authority: '800' })
    .submit(),
  proposed(varying(ofCommunity()).adopt(), 'governing-body', { reasons: '', changesName: true, endsFoundationMajority: true }),
  proposed(varying(ofAided()).adopt()),
  proposed(varying(ofCommunity()).adopt()).did('proposal-answered', '2026-03-27', { by: 'governing-body', content: false }),
  proposed(varying(ofCommunity()).adopt('2026-03-02', 3)).did('proposal-answered', '2026-03-27', { by: 'local-authority', content: true }),
  proposed(varying(ofCommunity()).adopt()).did('proposal-answered', '2026-03-27', { by: 'local-authority', content: true }).made(),
  disputed(varying(ofCommunity())).did('opportunity-given', '2026-03-30', { until: '2026-03-30' }),
  disputed(varying(ofCommunity())).did('deadlock-recorded', '2026-03-30', { reasons: 'x' }),
  varying(ofCommunity(), { compulsoryReview: 'school-leaves' }).did('review-ended', '2026-03-30'),
  proposed(varying(ofCommunity()).adopt(), 'governing-body', { changesName: true, unanimous: false }),
  ofCommunity().adopt().submit().did('check-begun', '2026-03-23').did('authority-content', '2026-03-30'),
];

const opportunity = { until: '2026-04-02' };
/** Histories that have come to every state there is. */
const begun: Making[] = [
  ofCommunity(),
  ofAided(),
  ofCommunity().adopt().content(),
  ofCommunity().adopt().content().made(),
  ofCommunity().adopt().returned().did('opportunity-given', '2026-03-31', opportunity),
  approvedByAll(ofAided().adopt()).returned().did('deadlock-recorded', '2026-03-31', { reasons: 'x' }),
  varying(ofCommunity()),
  varying(ofAided(), { foundationGovernorsInOffice: 7 }).adopt(),
  disputed(varying(ofCommunity())).did('opportunity-given', '2026-03-31', opportunity),
  disputed(varying(ofAided())).did('deadlock-recorded', '2026-03-31', { reasons: 'x' }),
  proposed(varying(ofCommunity()).adopt()).did('proposal-answered', '2026-03-27', { by: 'local-authority', content: true }).made(),
];

describe('the rules of making and varying', () => {
  it.each(instrumentProcedureWithFiles.map(([{ id }]) => id))('without %s at least one history comes out otherwise', (id) => {
    const without = instrumentProcedureRules.filter((rule) => rule.id !== id);
    const changed = scenarios.some(
      ({ input }) => JSON.stringify(judgeInstrument(input, without)) !== JSON.stringify(judgeInstrument(input)),
    );
    expect(changed).toBe(true);
  });

  it('no history is stuck: from every state that chance leads to something leads on', () => {
    let seed = 7;
    const pick = (count: number): number => {
      seed = (seed + 0x6d2b79f5) | 0;
      const mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
    };
    const data = (on: string): Record<string, unknown> => ({
      version: 1 + pick(3),
      adoptedBy: 'governing-body',
      party: ['foundation-governors', 'trustees', 'diocesan-authority'][pick(3)],
      school: 'b',
      decision: pick(4) > 0 ? 'approved' : 'refused',
      by: ['governing-body', 'local-authority'][pick(2)],
      content: pick(2) === 0,
      boardAgrees: true,
      regardHad: true,
      anotherPerson: true,
      reasons: 'reasons',
      until: addDays(on, 3),
      ruleId: 'PROC-M6',
      task: 'PROC-M5d',
      of: 'instrument',
      role: 'governors',
    });
    const visited = new Set<string>();
    for (let walk = 0; walk < 66; walk += 1) {
      let story = begun[walk % begun.length]!;
      const table = instrumentTables[story.input.process];
      let on = story.input.events.at(-1)?.happenedOn ?? '2026-03-01';
      for (let step = 0; step < 10; step += 1) {
        on = addDays(on, 1 + pick(5));
        const { state, final, next } = story.view(on);
        visited.add(`${story.input.process}:${state}`);
        if (final) break;
        const possible = next.filter((one) => one.possible).map(({ type }) => type);
        expect([state, possible.length > 0]).toEqual([state, true]);
        const types = Object.keys(table.states[state]!.on).filter((type) => type !== 'given-up' || pick(6) === 0);
        story = story.did(types[pick(types.length)]!, on, data(on));
      }
    }
    expect(visited.size).toBeGreaterThan(15);
  });
});
