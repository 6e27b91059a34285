import { federatingOf, joiningOf, publish, published, ready, tellAll } from '../processes/federating/story.js';
import { goShine } from '../processes/federating/schools.js';
import { fiveSchools } from '../processes/leaving/schools.js';
import { school, type Story } from '../processes/leaving/story.js';

const rows = (story: Story): string[] =>
  story
    .view()
    .recipients.filter(({ of, applies }) => of === 'proposals' && applies !== false)
    .map(({ role, school: where, authority, applies }) => `${role} ${where ?? authority ?? ''}${applies === null ? '?' : ''}`.trim());

describe('F4: publishing is sending, to everybody on the list', () => {
  it('of two community schools: the Secretary of State, the authority, heads, staff and parents of both', () => {
    expect(rows(ready())).toEqual([
      'secretary-of-state',
      'local-authority 931',
      'head a',
      'staff a',
      'parents a',
      'head b',
      'staff b',
      'parents b',
    ]);
  });

  it('of five church schools of two authorities: both authorities, and foundation governors, trustees and diocese of each', () => {
    const list = rows(ready(federatingOf(goShine)));
    expect(list.filter((row) => row.startsWith('local-authority'))).toEqual(['local-authority 202', 'local-authority 213']);
    for (const role of ['foundation-governors', 'trustees', 'diocesan-authority', 'head', 'staff', 'parents'])
      expect(list.filter((row) => row.startsWith(`${role} `))).toHaveLength(5);
  });

  it('the diocese is sent them by designation, whatever the foundation of the school', () => {
    const designated = school('b', {
      category: 'foundation',
      religiousCharacter: 'Church of England',
      religiousFoundation: false,
      hasTrust: false,
    });
    expect(rows(ready(federatingOf([school('a', { religiousCharacter: null }), designated])))).toContain('diocesan-authority b');
  });

  it('a Jewish school is looked up; a Greek Orthodox one may have no body', () => {
    const view = ready(federatingOf(fiveSchools)).view();
    expect(view.tasks.filter(({ ruleId, kind }) => ruleId === 'F4' && kind === 'review').map(({ key }) => key)).toEqual([
      'F4:body:b',
      'F4:body:c',
    ]);
  });

  it('every school of the enlarged federation is on the list', () => {
    expect(rows(ready(joiningOf())).filter((row) => row.startsWith('parents'))).toEqual(['parents a', 'parents d', 'parents e']);
  });

  it('is not published while one class at one school is missing, and is from the day the last was sent', () => {
    const short = tellAll(ready(federatingOf(), { closesOn: '2026-03-10' }), 'proposals', '2026-01-12', ['parents']).told(
      'proposals',
      'parents',
      '2026-01-12',
      { school: 'a' },
    );
    expect(publish(short).last().effect).toBe('blocked');
    expect(publish(short).saidOfLast('block-with-override')).toEqual(['F4']);
    const whole = short.told('proposals', 'parents', '2026-01-14', { school: 'b' });
    expect(publish(whole, '2026-01-13').saidOfLast('block-with-override')).toEqual(['F4']);
    expect(publish(whole, '2026-01-14').view().state).toBe('published');
  });

  it('a manager lets an address at one school pass, never an office', () => {
    const short = tellAll(ready(), 'proposals', '2026-01-12', ['parents', 'secretary-of-state']).told(
      'proposals',
      'parents',
      '2026-01-12',
      { school: 'a' },
    );
    const pass = (story: Story): Story => story.did('override', '2026-01-12', { ruleId: 'F4', school: 'b', reason: 'Returned.' });
    expect(publish(pass(short)).last().effect).toBe('blocked');
    expect(publish(pass(short.told('proposals', 'secretary-of-state', '2026-01-12'))).last().effect).toBe('accepted');
  });

  it('a website publishes nothing, nor does a copy sent before the text was settled', () => {
    const web = ready().told('proposals', 'parents', '2026-01-12', { school: 'a', channel: 'published' });
    expect(web.saidOfLast('warning')).toEqual(['F4']);
    expect(ready().told('proposals', 'head', '2026-01-04', { school: 'a' }).saidOfLast('warning')).toEqual(['F4']);
    expect(
      published()
        .view()
        .recipients.every(({ applies, toldOn }) => applies !== true || toldOn === '2026-01-12'),
    ).toBe(true);
  });
});
