import { fiveSchools } from '../processes/leaving/schools.js';
import { notified, school, Story } from '../processes/leaving/story.js';

const roles = (story: Story) =>
  story
    .view()
    .recipients.filter(({ ruleId, applies }) => ruleId === 'L4' && applies === true)
    .map(({ role }) => role);

describe('L4: staff, parents, trustees and diocese hear of the request before the days begin', () => {
  it('with everybody told the board may decide, with one class missing it may not', () => {
    expect(notified().decide('2026-02-03', 'stay').last().effect).toBe('accepted');
    const without = Story.leaving().request('2026-01-07').tellEveryone('request', '2026-01-12', ['parents']).decide('2026-02-03', 'stay');
    expect(without.last().effect).toBe('blocked');
    expect(without.saidOfLast('block')).toEqual(['L4', 'L6']);
    expect(without.last().findings[0]!.message).toContain('parent');
  });

  it('of a community school only staff and parents, and only of the relevant school', () => {
    expect(roles(Story.leaving().request())).toEqual(['staff', 'parents']);
    expect(
      Story.leaving()
        .request()
        .view()
        .recipients.filter(({ role }) => role === 'parents')
        .map((row) => row.school),
    ).toEqual(['a']);
  });

  it('of a church school with a religious foundation also trustees and diocese', () => {
    expect(roles(Story.leaving(fiveSchools, 'a').request())).toEqual(['trustees', 'diocesan-authority', 'staff', 'parents']);
  });

  it('a religious character without a religious foundation is not enough', () => {
    const designated = school('a', {
      category: 'voluntary-controlled',
      religiousCharacter: 'Church of England',
      religiousFoundation: false,
    });
    expect(roles(Story.leaving([designated, school('b')]).request())).toEqual(['staff', 'parents']);
  });

  it('of a Muslim school the religious body, for which there is a prescribed one', () => {
    expect(roles(Story.leaving(fiveSchools, 'd').request())).toContain('religious-body');
  });

  it('of a Jewish school the body is found by a list of schools: not known until somebody has looked', () => {
    const story = Story.leaving(fiveSchools, 'b').request();
    expect(story.view().recipients.find(({ role }) => role === 'religious-body')!.applies).toBeNull();
    expect(story.view().tasks).toContainEqual(expect.objectContaining({ key: 'L4:body:b', kind: 'review' }));
    const known = story.did('facts-established', '2026-01-08', { school: 'b', hasReligiousBody: true });
    expect(known.view().recipients.find(({ role }) => role === 'religious-body')!.applies).toBe(true);
    expect(known.view().tasks.map(({ key }) => key)).not.toContain('L4:body:b');
  });

  it.each([
    ['2022-02-27', true],
    ['2022-02-28', false],
  ])('a Greek Orthodox school, request received on %s: has it a prescribed body? %s', (on, applies) => {
    expect(
      Story.leaving(fiveSchools, 'c')
        .request(on)
        .view()
        .recipients.find(({ role }) => role === 'religious-body')!.applies,
    ).toBe(applies);
  });

  it.each([
    ['Orthodox Jewish', null],
    ['Charadi Jewish', null],
    ['Religious Society of Friends', true],
    ['Christian', null],
    ['Hindu', false],
  ])('a school of the religious character "%s": is a religious body told? %s', (religiousCharacter, applies) => {
    const one = { ...fiveSchools.find(({ key }) => key === 'b')!, religiousCharacter };
    const schools = fiveSchools.map((other) => (other.key === 'b' ? one : other));
    const row = Story.leaving(schools, 'b')
      .request()
      .view()
      .recipients.find(({ role }) => role === 'religious-body');
    expect(row!.applies).toBe(applies);
  });

  it('beside a diocese only a religion with a body of its own adds one', () => {
    const of = (religiousCharacter: string): boolean => {
      const one = { ...fiveSchools.find(({ key }) => key === 'b')!, religiousCharacter };
      const story = Story.leaving(
        fiveSchools.map((other) => (other.key === 'b' ? one : other)),
        'b',
      ).request();
      return story.view().recipients.some(({ role }) => role === 'religious-body');
    };
    expect([of('Church of England/Christian'), of('Church of England/Methodist')]).toEqual([false, true]);
  });

  it('the Secretary of State is not told of a request', () => {
    expect(
      Story.leaving()
        .request()
        .view()
        .recipients.find(({ role }) => role === 'secretary-of-state'),
    ).toMatchObject({ applies: false });
  });

  it('while it is not known whether trustees must be told, the board may not decide', () => {
    const unknown = notified(
      Story.leaving([
        school('a', { category: 'voluntary-aided', religiousCharacter: 'Church of England', religiousFoundation: true, hasTrust: null }),
        school('b'),
      ]),
    );
    expect(unknown.decide('2026-02-03', 'stay').saidOfLast('block')).toContain('L4');
    const known = unknown.did('facts-established', '2026-01-20', { school: 'a', hasTrust: false });
    expect(known.decide('2026-02-03', 'stay').last().effect).toBe('accepted');
  });
});
