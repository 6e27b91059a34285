import { lighthouse } from '../processes/leaving/schools.js';
import { school, Story } from '../processes/leaving/story.js';

const row = (story: Story, asOf?: string) => story.view(asOf).timetable.find(({ key }) => key === 'L3')!;

describe('L3: authorities and heads hear of the request within a week beginning with its receipt', () => {
  it('received on Wednesday 3 September 2025, the last day is Tuesday 9 September', () => {
    expect(row(Story.leaving().request('2025-09-03'))).toMatchObject({
      due: '2025-09-09',
      counting: 'C1',
      startedBy: 0,
      startsOn: '2025-09-03',
      sum: expect.stringContaining('day 1 is Wed 3 Sep 2025') as string,
    });
  });

  it('told on the last day is in time, a day later is a breach and undoes nothing', () => {
    const inTime = Story.leaving().request('2026-01-07').tellEveryone('request', '2026-01-13');
    expect(row(inTime).status).toBe('met');
    expect(inTime.view().findings).toEqual([]);
    const late = Story.leaving().request('2026-01-07').tellEveryone('request', '2026-01-14');
    expect(row(late).status).toBe('late');
    const breaches = late.view().findings.filter(({ ruleId }) => ruleId === 'L3');
    expect(breaches.map(({ enforcement }) => enforcement)).toEqual(['breach', 'breach', 'breach', 'breach']);
    expect(late.view().events.every(({ effect }) => effect === 'accepted')).toBe(true);
  });

  it('a week runs through the holiday: received on the last day of term, due inside it', () => {
    expect(row(Story.leaving().request('2025-12-19')).due).toBe('2025-12-25');
  });

  it('is open on the last day and missed the day after', () => {
    const story = Story.leaving().request('2026-01-07');
    expect(row(story, '2026-01-13').status).toBe('open');
    expect(row(story, '2026-01-14').status).toBe('missed');
    expect(row(story, '2026-01-14').findings[0]).toMatchObject({ enforcement: 'breach', ruleId: 'L3' });
  });

  it('names every authority that maintains a school, the head of the federation if there is one, and the head of every school', () => {
    const schools = [school('a'), school('b', { authority: '885' })];
    const rows = Story.leaving(schools, 'a', { hasHeadOfFederation: true })
      .request()
      .view()
      .recipients.filter(({ ruleId }) => ruleId === 'L3');
    expect(rows.map(({ key }) => key)).toEqual([
      'request:local-authority:931',
      'request:local-authority:885',
      'request:head-of-federation',
      'request:head:a',
      'request:head:b',
    ]);
    expect(
      Story.leaving(lighthouse, '104204')
        .request()
        .view()
        .recipients.filter(({ role }) => role === 'head'),
    ).toHaveLength(9);
  });

  it('an authority that itself asked is told all the same', () => {
    const rows = Story.leaving().request('2026-01-07', { requester: 'local-authority' }).view().recipients;
    expect(rows.find(({ role }) => role === 'local-authority')).toMatchObject({ applies: true });
  });

  it('says so when it is not known whether there is a head of the federation', () => {
    const view = Story.leaving(undefined, undefined, { hasHeadOfFederation: null }).request().view();
    expect(view.recipients.find(({ role }) => role === 'head-of-federation')!.applies).toBeNull();
    expect(view.findings).toContainEqual(expect.objectContaining({ ruleId: 'L3', enforcement: 'data' }));
  });

  it('told on the day of receipt counts, told the day before does not', () => {
    const told = (on: string) =>
      Story.leaving()
        .request('2026-01-07')
        .told('request', 'local-authority', on, { authority: '931' })
        .view()
        .recipients.find(({ role }) => role === 'local-authority')!.toldOn;
    expect(told('2026-01-07')).toBe('2026-01-07');
    expect(told('2026-01-06')).toBeNull();
  });

  it('not knowing whether there is a head of the federation does not hold up the decision; knowing that there is one does', () => {
    const decided = (hasHeadOfFederation: boolean | null) =>
      Story.leaving(undefined, undefined, { hasHeadOfFederation })
        .request('2026-01-07')
        .tellEveryone('request', '2026-01-12', ['head-of-federation'])
        .decide('2026-02-03', 'stay')
        .last().effect;
    expect(decided(null)).toBe('accepted');
    expect(decided(true)).toBe('blocked');
  });
});
