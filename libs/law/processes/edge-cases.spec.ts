import { londonDate } from '../calendar/civil-date.js';
import { catholic, crossBorder, fiveSchools, lighthouse, pebworth } from './leaving/schools.js';
import { decidedToLeave, notified, oxfordshire, readyToLeave, school, Story } from './leaving/story.js';

const due = (story: Story, key: string): string | null | undefined => story.view().timetable.find((row) => row.key === key)?.due;
const earliest = (story: Story): string | null | undefined => story.view().timetable.find(({ key }) => key === 'L6')?.earliest;
const told = (story: Story, of: string): string[] =>
  story
    .view()
    .recipients.filter((row) => row.of === of && row.applies === true)
    .map(({ role }) => role);

/** The list of edge cases of the catalogue, by its numbers, so far as it concerns leaving and dissolution. */
describe('edge cases that a naive reading gets wrong', () => {
  it('1: fourteen means school days; a request completed in mid-July cannot be decided before mid-September', () => {
    expect(earliest(Story.leaving().request('2026-07-13').tellEveryone('request', '2026-07-15'))).toBe('2026-09-16');
  });

  it('2: weeks do not stop; a request received on the last day of term is due inside the holiday', () => {
    expect(due(Story.leaving().request('2026-07-20'), 'L3')).toBe('2026-07-26');
  });

  it('3: training days and snow closures are no school days, and the date is counted again when the calendar changes', () => {
    expect(earliest(notified())).toBe('2026-01-30');
    expect(
      earliest(
        notified().with({
          calendars: { county: { ...oxfordshire, notSchoolDays: ['2026-01-15', { from: '2026-01-27', to: '2026-01-28' }] } },
        }),
      ),
    ).toBe('2026-02-04');
  });

  it('4: of two schools with different calendars the relevant one blocks and the other warns', () => {
    const story = notified(Story.leaving(pebworth, '116715'));
    expect(earliest(story)).toBe('2026-01-30');
    expect(story.decide('2026-01-31', 'stay').last().effect).toBe('accepted');
    expect(story.decide('2026-01-31', 'stay').saidOfLast('warning')).toContain('C12m');
    expect(earliest(notified(Story.leaving(pebworth, '116960')))).toBe('2026-02-03');
  });

  it('5: receipt + 6 for the request, decision + 7 for the decision', () => {
    expect(due(Story.leaving().request('2026-01-07'), 'L3')).toBe('2026-01-13');
    expect(due(decidedToLeave(), 'L8')).toBe('2026-02-10');
    expect(due(decidedToLeave(), 'L9')).toBe('2026-02-10');
    expect(due(Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01'), 'D2')).toBe('2026-02-10');
  });

  it('6: the school days run from the last required notice, not from the receipt', () => {
    expect(earliest(Story.leaving().request('2025-11-03').tellEveryone('request', '2026-01-12'))).toBe('2026-01-30');
  });

  it('7: one of two schools leaves: dissolution, two bodies, two instruments, the longer list', () => {
    const story = decidedToLeave(Story.leaving(pebworth, '116715'));
    expect(story.view().route).toBe('dissolution');
    expect(story.view().timetable.filter(({ ruleId }) => ruleId === 'D3')).toHaveLength(2);
    expect(told(story, 'dissolution')).toContain('secretary-of-state');
  });

  it('8: one of three leaves: one body, one instrument by the authority, and the board reviews its own', () => {
    const view = decidedToLeave().received('2026-02-05').view();
    expect(view.tasks.filter(({ ruleId }) => ruleId === 'L10').map(({ for: who }) => who)).toEqual([
      'local-authority:931',
      'local-authority:931',
    ]);
    expect(view.tasks.find(({ ruleId }) => ruleId === 'L11')!.for).toBe('governing-body');
    expect(view.timetable.some(({ ruleId }) => ruleId === 'D3')).toBe(false);
  });

  it('9: a decision to stay is notified within a week all the same', () => {
    expect(due(notified().decide('2026-02-03', 'stay'), 'L8')).toBe('2026-02-10');
  });

  it('10: a request to leave can end in the dissolution of a federation of five', () => {
    const view = notified(Story.leaving(fiveSchools, 'e')).decide('2026-02-03', 'dissolve', '2026-09-01').view();
    expect(view).toMatchObject({ route: 'dissolution', state: 'decided' });
    expect(view.timetable.filter(({ ruleId }) => ruleId === 'D3')).toHaveLength(5);
  });

  it('11: without the agenda item the decision is void, even if unanimous', () => {
    expect(notified().decide('2026-02-03', 'leave', '2026-05-01', { agendaItem: false }).saidOfLast('block')).toEqual(['L7']);
  });

  it('12: the Secretary of State is not told of the request, is told of a decision to leave, and of a dissolution', () => {
    expect(told(decidedToLeave(), 'request')).not.toContain('secretary-of-state');
    expect(told(decidedToLeave(), 'decision')).toContain('secretary-of-state');
    expect(told(notified().decide('2026-02-03', 'stay'), 'decision')).not.toContain('secretary-of-state');
    expect(told(Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01'), 'dissolution')).toContain('secretary-of-state');
  });

  it('14: a dissolution of the board’s own motion needs no request and no school days', () => {
    expect(Story.dissolving().decide('2026-01-05', 'dissolve', '2026-05-01').last().effect).toBe('accepted');
  });

  it('15: classes cannot be pooled; a diocese that appoints for another school may ask', () => {
    expect(Story.leaving().request('2026-01-07', { governorsSigned: 1, staffSigned: 12, pupilsCovered: 42 }).last().effect).toBe('blocked');
    const diocese = Story.leaving([school('a'), ...fiveSchools.slice(1)], 'a', { foundationAppointers: ['Diocese of Oxford'] });
    expect(diocese.request('2026-01-07', { requester: 'foundation-appointer', appointer: 'Diocese of Oxford' }).last().effect).toBe(
      'accepted',
    );
  });

  it('16: pupils are counted, not parents, and never rounded', () => {
    const parents = (pupilsCovered: number, registeredPupils: number): string =>
      Story.leaving().request('2026-01-07', { requester: 'parents', pupilsCovered, registeredPupils }).last().effect;
    expect([parents(42, 211), parents(43, 211), parents(42, 210)]).toEqual(['blocked', 'accepted', 'accepted']);
  });

  it('17: handed to the head or the authority it is not received; sent to the clerk it is received when sent', () => {
    expect(Story.leaving().request('2026-01-07', { givenTo: 'head' }).last().effect).toBe('blocked');
    expect(Story.leaving().request('2026-01-07', { givenTo: 'authority' }).last().effect).toBe('blocked');
    expect(due(Story.leaving().request('2026-01-07', { givenTo: 'clerk', by: 'post' }), 'L3')).toBe('2026-01-13');
  });

  it('18: it is the religious foundation that counts, not the religious character', () => {
    const designatedOnly = school('a', { category: 'foundation', religiousCharacter: 'Church of England', religiousFoundation: false });
    expect(told(Story.leaving([designatedOnly, school('b')]).request(), 'request')).not.toContain('diocesan-authority');
    expect(told(Story.leaving(catholic, '104233').request(), 'request')).toContain('diocesan-authority');
  });

  it('19: a Greek Orthodox school may have no body to tell since 2022, and a person looks it up', () => {
    const story = notified(Story.leaving(fiveSchools, 'c'));
    expect(story.view().findings).toContainEqual(expect.objectContaining({ ruleId: 'L4', enforcement: 'review', about: 'c' }));
    expect(told(story, 'request')).not.toContain('religious-body');
    expect(told(story.did('facts-established', '2026-01-13', { school: 'c', hasReligiousBody: true }), 'request')).toContain(
      'religious-body',
    );
  });

  it('21: e-mail to parents without written consent may not count; the paper date does', () => {
    const mailed = Story.leaving()
      .request('2026-01-07')
      .tellEveryone('request', '2026-01-08', ['parents'])
      .told('request', 'parents', '2026-01-08', { channel: 'email', school: 'a' });
    expect(mailed.saidOfLast('warning')).toEqual(['C14']);
    expect(mailed.view().timetable.find(({ key }) => key === 'L6')!.startsOn).toBe('2026-01-08');
    const paper = mailed.told('request', 'parents', '2026-01-12', { school: 'a', channel: 'hand' });
    expect(paper.view().timetable.find(({ key }) => key === 'L6')!.startsOn).toBe('2026-01-12');
    const consented = Story.leaving()
      .request('2026-01-07')
      .tellEveryone('request', '2026-01-08', ['parents'])
      .told('request', 'parents', '2026-01-08', { channel: 'email', school: 'a', writtenConsent: true });
    expect(consented.last().findings).toEqual([]);
  });

  it('24: each authority sets up bodies for its own schools', () => {
    const view = Story.dissolving(crossBorder)
      .decide('2026-02-03', 'dissolve', '2026-05-01')
      .received('2026-02-05', '931')
      .received('2026-02-05', '885')
      .view();
    expect(view.tasks.filter(({ ruleId }) => ruleId === 'D3').map(({ key, for: who }) => `${key} ${who}`)).toEqual([
      ...['D3:body:a local-authority:931', 'D3:instrument:a local-authority:931'],
      ...[
        'D3:body:b local-authority:885',
        'D3:instrument:b local-authority:885',
        'D3:body:c local-authority:885',
        'D3:instrument:c local-authority:885',
      ],
    ]);
  });

  it('25: what was held for a school moves by itself, what is shared is settled first', () => {
    expect(
      decidedToLeave()
        .view()
        .tasks.find(({ key }) => key === 'L14')!.kind,
    ).toBe('review');
    expect(
      Story.dissolving()
        .decide('2026-02-03', 'dissolve', '2026-05-01')
        .view()
        .tasks.find(({ key }) => key === 'D6')!.kind,
    ).toBe('review');
  });

  it('32: a late notice never voids anything', () => {
    const late = Story.leaving()
      .request('2026-01-07')
      .tellEveryone('request', '2026-02-02')
      .decide('2026-03-05', 'leave', '2026-06-01')
      .tellEveryone('decision', '2026-04-01')
      .received('2026-04-01');
    const view = late.view('2026-04-02');
    expect(view.events.every(({ effect }) => effect === 'accepted')).toBe(true);
    expect(new Set(view.findings.filter(({ enforcement }) => enforcement === 'breach').map(({ ruleId }) => ruleId))).toEqual(
      new Set(['L3', 'L8', 'L9']),
    );
    expect(view.state).toBe('preparing');
  });

  it('33: another date is a new decision', () => {
    expect(
      due(readyToLeave().did('effective-date-changed', '2026-04-01', { effectiveOn: '2026-06-01', agendaItem: true, reason: 'x' }), 'L8'),
    ).toBe('2026-04-08');
  });

  it('34: temporary governors become governors, so the numbers are checked after the date', () => {
    expect(
      readyToLeave()
        .reached('2026-05-01')
        .view()
        .tasks.map(({ key }) => key),
    ).toContain('L15');
  });

  it('36: Wales’s 125 days never apply', () => {
    expect(
      notified()
        .decide('2026-02-03', 'leave', '2026-05-01')
        .last()
        .findings.every(({ enforcement }) => enforcement === 'warning'),
    ).toBe(true);
  });

  it('37: what is stored in universal time is counted on its London day', () => {
    const receivedAt = '2026-07-31T23:30:00Z';
    expect(due(Story.leaving().request(londonDate(receivedAt)), 'L3')).toBe('2026-08-07');
  });
});

describe('whole journeys', () => {
  it('Castlefort leaves the nine-school Lighthouse Federation, from request to the day it takes effect', () => {
    const states: string[] = [];
    let story = Story.leaving(lighthouse, '104204');
    const steps: ((story: Story) => Story)[] = [
      (one) => one.request('2026-01-07', { requester: 'parents', pupilsCovered: 48 }),
      (one) => one.tellEveryone('request', '2026-01-12').meeting('2026-01-20', '2026-02-03'),
      (one) => one.decide('2026-02-03', 'leave', '2026-05-01'),
      (one) => one.tellEveryone('decision', '2026-02-05'),
      (one) => one.received('2026-02-06', '335'),
      (one) => one.body('2026-03-05', '104204').did('instrument-review-opened', '2026-03-06'),
      (one) => one.instrument('2026-03-20', '2026-05-01', '104204'),
      (one) => one.reached('2026-05-01'),
      (one) => one.did('case-closed', '2026-06-01', { because: 'completed' }),
    ];
    for (const step of steps) {
      story = step(story);
      states.push(story.view().state);
    }
    expect(states).toEqual(['consulting', 'consulting', 'decided', 'decided', 'preparing', 'preparing', 'ready', 'effected', 'closed']);
    expect(story.view('2026-06-02').findings.filter(({ enforcement }) => enforcement === 'breach' || enforcement === 'warning')).toEqual(
      [],
    );
  });

  it('a decision one school day too early is refused, then recorded as purported, then done lawfully', () => {
    const early = notified().decide('2026-01-29', 'leave', '2026-05-01');
    expect(early.last().effect).toBe('blocked');
    const purported = early.asPurported();
    expect(purported.last()).toMatchObject({ effect: 'purported' });
    expect(purported.last().findings.map(({ ruleId }) => ruleId)).toContain('L6');
    expect(purported.view()).toMatchObject({ state: 'consulting', route: null });
    expect(purported.decide('2026-02-10', 'leave', '2026-05-01').view()).toMatchObject({ state: 'decided', route: 'leave' });
  });

  it('a told act that is recorded late counts from the day it happened', () => {
    const story = Story.leaving()
      .request('2026-01-07')
      .tellEveryone('request', '2026-01-12', ['parents'])
      .meeting('2026-01-20', '2026-02-03')
      .told('request', 'parents', '2026-01-09', { school: 'a' });
    expect(earliest(story)).toBe('2026-01-30');
    expect(story.decide('2026-02-03', 'stay').last().effect).toBe('accepted');
  });

  it('a letter by post counts from the day it would arrive', () => {
    const story = Story.leaving()
      .request('2026-01-07')
      .tellEveryone('request', '2026-01-08', ['parents'])
      .told('request', 'parents', '2026-01-08', { school: 'a', channel: 'post' });
    expect(story.view().recipients.find(({ role }) => role === 'parents')!.toldOn).toBe('2026-01-12');
    expect(story.saidOfLast('info')).toEqual(['C9']);
    expect(earliest(story)).toBe('2026-01-30');
  });

  it('a file that was no request is closed', () => {
    const story = Story.leaving()
      .request('2026-01-07', { governorsSigned: 1 })
      .asPurported()
      .did('case-closed', '2026-01-08', { because: 'not-a-request' });
    expect(story.view()).toMatchObject({ state: 'closed', final: true, tasks: [] });
  });

  it('what cannot come yet says what can', () => {
    const refused = Story.leaving().decide('2026-02-03', 'stay').last().findings[0]!;
    expect(refused).toMatchObject({ ruleId: 'process', enforcement: 'block' });
    expect(refused.nextStep).toContain('Request received');
  });
});
