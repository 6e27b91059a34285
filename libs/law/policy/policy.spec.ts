import { judge, policyProblems, policyTemplates, type Policy } from '../index.js';
import { agreed, churchSchools, collaborating, drafted, federationAndSchool, resolves } from '../processes/collaboration/story.js';
import { scenarios } from '../processes/scenarios.js';
import { Story, decidedToLeave } from '../processes/leaving/story.js';

const [diocese, success] = policyTemplates('885', '2020-01-01') as [Policy, Policy];

const notice: Policy = {
  id: 'ninety-days',
  title: 'Leave the authority time to prepare',
  asks: 'The governing body fixes a date at least 90 days after its decision.',
  source: 'service standard 4',
  authority: '931',
  processes: ['leaving'],
  step: 'board-decided',
  requires: { kind: 'days-ahead', dateField: 'effectiveOn', days: 90 },
  from: '2026-01-01',
};

const wanted = (story: Story, asOf?: string): string[] =>
  story
    .view(asOf)
    .tasks.filter(({ policy }) => policy === true)
    .map(({ key }) => key);

describe('what an authority asks beyond the law', () => {
  const church = collaborating(churchSchools, { policies: [diocese] });

  it('consulting the diocese before collaborating: a task from the draft on, for every voluntary aided church school and no other', () => {
    expect(wanted(church)).toEqual([]);
    expect(wanted(drafted(church))).toEqual(['policy:diocese-before-collaborating:116882', 'policy:diocese-before-collaborating:116870']);
    const one = drafted(church).did('partner-consulted', '2026-09-04', { whom: 'diocesan-authority', school: '116882' });
    expect(wanted(one)).toEqual(['policy:diocese-before-collaborating:116870']);
    expect(wanted(one.did('partner-consulted', '2026-09-05', { whom: 'diocesan-authority' }))).toEqual([]);
    expect(wanted(one.did('partner-consulted', '2026-09-05', { whom: 'parents' }))).toHaveLength(1);
  });

  it('a board that resolves without it has resolved: a warning marked as policy, and nothing more', () => {
    const resolved = resolves(drafted(church), '116870', '2026-09-22');
    expect(resolved.last()).toMatchObject({ effect: 'accepted' });
    expect(resolved.last().findings).toEqual([
      expect.objectContaining({ ruleId: 'policy:diocese-before-collaborating', enforcement: 'warning', policy: true, about: '116870' }),
    ]);
    expect(resolved.last().findings[0]!.citation).toContain('Policy of local authority 885');
    expect(
      agreed(church)
        .view()
        .findings.filter(({ policy }) => policy === true),
    ).toEqual([]);
    // The voluntary controlled school is not asked.
    expect(resolves(drafted(church), '116815', '2026-09-22').last().findings).toEqual([]);
    expect(agreed(church).view().state).toBe('active');
  });

  it('consulted on the day of the meeting is in time, the day after is not', () => {
    const on = (day: string): number =>
      resolves(
        drafted(church)
          .did('partner-consulted', day, { whom: 'diocesan-authority', school: '116870' })
          .did('partner-consulted', '2026-09-02', { whom: 'diocesan-authority', school: '116882' }),
        '116870',
        '2026-09-22',
      ).last().findings.length;
    expect([on('2026-09-22'), on('2026-09-23')]).toEqual([0, 1]);
  });

  it('speaks only of schools of its authority, only in its process, and only while it applies', () => {
    const asked = (policy: Policy, story = church): number => wanted(drafted(story.with({ policies: [policy] }))).length;
    expect(asked(diocese)).toBe(2);
    expect(asked({ ...diocese, authority: '931' })).toBe(0);
    expect(asked({ ...diocese, processes: ['leaving'] })).toBe(0);
    expect(asked({ ...diocese, from: '2027-01-01' })).toBe(0);
    expect(asked({ ...diocese, until: '2026-09-15' })).toBe(0);
    expect(asked({ ...diocese, until: '2026-09-16' })).toBe(2);
    expect(asked(diocese, collaborating(federationAndSchool))).toBe(0);
  });

  it('asked anew for every draft where the policy says so', () => {
    const anew: Policy = { ...diocese, requires: { ...diocese.requires, since: 'agreement-drafted' } as Policy['requires'] };
    const change = drafted(agreed(church.with({ policies: [anew] })), { delegated: ['training'] }, '2027-01-11');
    expect(wanted(change, '2027-01-12')).toHaveLength(2);
    expect(wanted(change.with({ policies: [diocese] }), '2027-01-12')).toHaveLength(0);
  });

  it('a text can be asked to hold certain heads', () => {
    const thin = drafted(church.with({ policies: [success] }), { heads: ['purpose', 'committee', 'leadership', 'commitments'] });
    expect(thin.last().findings.find(({ policy }) => policy)!.message).toContain('Missing: review.');
    expect(drafted(church.with({ policies: [success] })).last().findings).toEqual([]);
  });

  it('every process can have one: 90 days between decision and date, 87 warn', () => {
    const warned = (on: string): string[] =>
      decidedToLeave(Story.leaving().with({ policies: [notice] }))
        .decide('2026-02-03', 'leave', on)
        .last()
        .findings.filter(({ policy }) => policy === true)
        .map(({ dates }) => dates['from']!);
    expect([warned('2026-05-01'), warned('2026-05-04')]).toEqual([['2026-05-04'], []]);
  });

  it('so many days can be asked after another event', () => {
    const rest: Policy = {
      ...notice,
      id: 'rest',
      requires: { kind: 'days-after', event: 'request-received', days: 30 },
      asks: 'The governing body lets a month pass.',
    };
    const warned = (on: string): number =>
      decidedToLeave(Story.leaving().with({ policies: [rest] }))
        .decide(on, 'stay')
        .last()
        .findings.filter(({ policy }) => policy === true).length;
    expect([warned('2026-02-05'), warned('2026-02-06')]).toEqual([1, 0]);
  });

  it('no policy changes the effect of anything in any case, nor state, timetable or recipients', () => {
    const harsh: Policy[] = [
      { ...diocese, authority: '931' },
      diocese,
      success,
      notice,
      ...(['leaving', 'dissolution', 'collaboration'] as const).flatMap((process): Policy[] =>
        ['board-decided', 'board-resolved', 'instrument-made'].map((step) => ({
          ...notice,
          id: `${process}-${step}`,
          processes: [process],
          step,
          requires: { kind: 'event-before', event: 'review-decided', per: 'case' },
          authority: process === 'collaboration' ? '885' : '931',
        })),
      ),
    ];
    let said = 0;
    for (const { input } of scenarios) {
      const without = judge(input);
      const under = judge({ ...input, policies: harsh });
      said += under.findings.filter(({ policy }) => policy === true).length;
      expect({
        ...under,
        findings: under.findings.filter(({ policy }) => policy !== true),
        tasks: under.tasks.filter(({ policy }) => policy !== true),
        events: under.events.map((event) => ({ ...event, findings: event.findings.filter(({ policy }) => policy !== true) })),
      }).toEqual(without);
      for (const { enforcement } of under.findings.filter(({ policy }) => policy === true)) expect(enforcement).toBe('warning');
    }
    expect(said).toBeGreaterThan(10);
  });
});

describe('a policy as an authority enters it', () => {
  it('the templates can be used as they are', () => {
    for (const policy of policyTemplates('885', '2026-01-01')) expect(policyProblems(policy)).toEqual([]);
    expect(policyProblems(notice)).toEqual([]);
  });

  it.each<[string, Partial<Policy>]>([
    ['id', { id: 'The Diocese' }],
    ['authority', { authority: 'Worcestershire' }],
    ['asks', { asks: 'Ask the diocese' }],
    ['source', { source: ' ' }],
    ['from', { from: '2026-02-30' }],
    ['until', { until: '2020-01-01' }],
    ['processes', { processes: [] }],
    ['step', { step: 'board-slept' }],
    ['requires.event', { requires: { kind: 'event-before', event: 'nothing', per: 'case' } }],
    ['requires.data', { requires: { kind: 'event-before', event: 'partner-consulted', data: { who: 'x' }, per: 'case' } }],
    ['requires.data', { requires: { kind: 'event-before', event: 'partner-consulted', data: { whom: 'nobody' }, per: 'case' } }],
    ['requires.data', { requires: { kind: 'event-before', event: 'agreement-drafted', data: { heads: 'purpose' }, per: 'case' } }],
    ['requires.since', { requires: { kind: 'event-before', event: 'partner-consulted', since: 'nothing', per: 'case' } }],
    ['requires.field', { requires: { kind: 'contains', field: 'heads', values: ['purpose'] } }],
    ['requires.field', { step: 'agreement-drafted', requires: { kind: 'contains', field: 'title', values: ['purpose'] } }],
    ['requires.values', { step: 'agreement-drafted', requires: { kind: 'contains', field: 'heads', values: ['weather'] } }],
    ['requires.field', { step: 'agreement-drafted', requires: { kind: 'days-ahead', dateField: 'heads', days: 3 } }],
    ['requires.days', { requires: { kind: 'days-after', event: 'agreement-drafted', days: 0 } }],
  ])('a wrong %s is named', (field, change) => {
    expect(policyProblems({ ...diocese, ...change }).map((problem) => problem.field)).toEqual([field]);
  });

  it.each<[string, string, Policy['requires']]>([
    ['what it asks is the step itself', 'requires.event', { kind: 'event-before', event: 'board-resolved', per: 'board' }],
    [
      'what it asks is to come after the last of its own kind',
      'requires.since',
      { kind: 'event-before', event: 'partner-consulted', since: 'partner-consulted', per: 'case' },
    ],
  ])('that nobody could keep to is refused: %s', (_why, field, requires) => {
    expect(policyProblems({ ...diocese, requires }).map((problem) => problem.field)).toEqual([field]);
  });

  it('that asks for what comes only after the step is refused, and says so in words', () => {
    expect(policyProblems({ ...notice, requires: { kind: 'event-before', event: 'effective-date-reached', per: 'case' } })).toEqual([
      {
        field: 'requires.event',
        message: '"Effective date reached" cannot be recorded before the first "Board decided", so nobody could keep to this.',
      },
    ]);
  });
});
