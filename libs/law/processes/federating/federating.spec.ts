import { acrossTwoAuthorities } from './scenarios.js';
import {
  determine,
  each,
  federatingOf,
  handedOver,
  proceeding,
  publish,
  published,
  ready,
  tellAll,
  weighed,
  withInstrument,
} from './story.js';
import { goShine, nurseries } from './schools.js';
import { school, type Story } from '../leaving/story.js';

const accepted = (story: Story): boolean => story.view().events.every(({ effect }) => effect === 'accepted');
const boards = goShine.map(({ key }) => key);

describe('five church schools of Camden and Westminster federate (Go Shine, UID 17835)', () => {
  const whole = acrossTwoAuthorities();

  it('from the first report to the federation date, with every step lawful', () => {
    expect(accepted(whole)).toBe(true);
    expect(whole.view('2026-09-02')).toMatchObject({ state: 'effected', effectiveOn: '2026-09-01' });
  });

  it('each governing body has its own report, agreement, determination and handover', () => {
    const steps = ['report-considered', 'board-agreed-to-propose', 'board-determined', 'handover-report-given'];
    for (const type of steps)
      expect(whole.input.events.filter((event) => event.type === type).map(({ data }) => data!['board'])).toEqual(boards);
  });

  it('both authorities are sent the proposals and told the outcome', () => {
    const told = whole.view().recipients.filter(({ role }) => role === 'local-authority');
    expect(told.map(({ of, authority, toldOn }) => [of, authority, toldOn])).toEqual([
      ['proposals', '202', '2026-01-12'],
      ['proposals', '213', '2026-01-12'],
      ['outcome', '202', '2026-03-11'],
      ['outcome', '213', '2026-03-11'],
    ]);
  });

  it('the instrument is made by the authority the governing bodies chose, and fifteen approvals come first', () => {
    expect(whole.input.events.filter(({ type }) => type === 'instrument-draft-approved')).toHaveLength(15);
    const withoutChoice = withInstrument(proceeding(federatingOf(goShine)), '213');
    expect(withoutChoice.view('2026-06-01').state).toBe('proceeding');
  });

  it('one that declines leaves the others to a named person; nobody decides for it', () => {
    const declined = determine(
      each(weighed(federatingOf(goShine)), boards.slice(0, 4), (story, board) => determine(story, board, '2026-03-10')),
      boards[4]!,
      '2026-03-12',
      { outcome: 'not-proceed' },
    );
    expect(declined.view()).toMatchObject({ state: 'divided' });
    const on = declined.did('remainder-resolved', '2026-03-13', { outcome: 'go-on', reason: 'Counsel advised.' });
    expect(on.view().timetable.filter(({ ruleId }) => ruleId === 'F10')).toHaveLength(4);
    const authorities = on.view().recipients.filter(({ of, role }) => of === 'outcome' && role === 'local-authority');
    expect(authorities.map(({ authority }) => authority)).toEqual(['202', '213']);
  });
});

describe('nursery schools of two authorities federate (UID 17504)', () => {
  it('have no foundation governors: nobody’s approval is needed, and either authority may be chosen', () => {
    const story = handedOver(
      withInstrument(proceeding(federatingOf(nurseries)).did('instrument-authority-agreed', '2026-03-20', { authority: '941' }), '941'),
    );
    expect(accepted(story)).toBe(true);
    expect(story.did('effective-date-reached', '2026-09-01').view('2026-09-02').state).toBe('effected');
  });
});

/** The list of edge cases of the catalogue, by its numbers, so far as it concerns federating. */
describe('edge cases that a naive reading gets wrong', () => {
  const row = (story: Story, key: string, asOf?: string) => story.view(asOf).timetable.find((one) => one.key === key);

  it('5: a week from the determination, whichever kind it is', () => {
    const two = determine(determine(weighed(), 'a', '2026-03-10'), 'b', '2026-03-10', { outcome: 'not-proceed' });
    expect(row(two, 'F8n:b')!.due).toBe('2026-03-17');
    expect(row(determine(determine(weighed(), 'a', '2026-03-10'), 'b', '2026-03-10'), 'F8')!.due).toBe('2026-03-17');
  });

  it('12: the Secretary of State hears of the proposals and of both outcomes', () => {
    const two = determine(determine(weighed(), 'a', '2026-03-10'), 'b', '2026-03-10', { outcome: 'not-proceed' });
    const told = (story: Story): string[] =>
      story
        .view()
        .recipients.filter(({ role }) => role === 'secretary-of-state')
        .map(({ of }) => of);
    expect(told(proceeding())).toEqual(['proposals', 'outcome']);
    expect(told(two)).toEqual(['proposals', 'declined']);
  });

  it('13: a governing body that declines tells the Secretary of State only', () => {
    const two = determine(determine(weighed(), 'a', '2026-03-10'), 'b', '2026-03-10', { outcome: 'not-proceed' });
    expect(
      two
        .view()
        .recipients.filter(({ of }) => of === 'declined')
        .map(({ role }) => role),
    ).toEqual(['secretary-of-state']);
  });

  it('18: the diocese is told by designation here, by religious foundation on leaving', () => {
    const designated = school('b', {
      category: 'foundation',
      religiousCharacter: 'Church of England',
      religiousFoundation: false,
      hasTrust: false,
    });
    const roles = ready(federatingOf([school('a', { religiousCharacter: null }), designated]))
      .view()
      .recipients.map(({ role }) => role);
    expect(roles).toContain('diocesan-authority');
    expect(roles).not.toContain('foundation-governors');
  });

  it('20: publication is by sending; parents and staff must be sent it; a copy lies open at each school', () => {
    const web = tellAll(ready(), 'proposals', '2026-01-12', ['parents'])
      .told('proposals', 'parents', '2026-01-12', { school: 'a', channel: 'published' })
      .told('proposals', 'parents', '2026-01-12', { school: 'b', channel: 'published' });
    expect(publish(web).last().effect).toBe('blocked');
    expect(
      published()
        .view('2026-02-01')
        .tasks.filter(({ ruleId }) => ruleId === 'F4c'),
    ).toHaveLength(2);
  });

  it('21: an e-mail to parents without their written consent may not count, and says so', () => {
    const emailed = tellAll(ready(), 'proposals', '2026-01-12', ['parents']).told('proposals', 'parents', '2026-01-12', {
      school: 'a',
      channel: 'email',
    });
    expect(emailed.saidOfLast('warning')).toContain('C14');
  });

  it('22: the closing date is measured from the last sending', () => {
    const late = tellAll(tellAll(ready(), 'proposals', '2026-01-12', ['staff']), 'proposals', '2026-01-14');
    expect(publish(late, '2026-01-14').saidOfLast('block')).toEqual(['F3a']);
  });

  it('24: the governing bodies agree which authority makes a cross-border instrument', () => {
    expect(withInstrument(proceeding(federatingOf(nurseries)), '940').saidOfLast('block')).toContain('F9');
  });

  it('32: a late notice undoes nothing', () => {
    const late = tellAll(determine(determine(weighed(), 'a', '2026-03-10'), 'b', '2026-03-10'), 'outcome', '2026-04-01');
    expect(withInstrument(late).did('effective-date-reached', '2026-09-01').view('2026-09-02').state).toBe('effected');
  });

  it('33: another federation date is a fresh determination: each fixes it, and the notice is due again', () => {
    const moved = each(proceeding(), ['a', 'b'], (story, board) =>
      story.did('effective-date-changed', '2026-05-05', { board, effectiveOn: '2026-11-01', reason: 'Building works.' }),
    );
    expect(moved.view()).toMatchObject({ effectiveOn: '2026-11-01', state: 'proceeding' });
    expect(row(moved, 'F8', '2026-05-06')).toMatchObject({ due: '2026-05-12', status: 'open' });
  });

  it('what comes before the Federations Regulations cannot be judged by them', () => {
    expect(federatingOf().did('report-considered', '2012-08-31', { board: 'a', agendaItem: true }).saidOfLast('block')).toEqual([
      'FR12-in-force',
    ]);
    expect(federatingOf().did('report-considered', '2012-09-01', { board: 'a', agendaItem: true }).last().effect).toBe('accepted');
  });
});

describe('what depends on today stands in a few words', () => {
  it('until when people may write, and how many have determined', () => {
    expect(published().view('2026-02-24').badges).toContain('representations until 24 February 2026');
    expect(published().view('2026-02-25').badges).toContain('representations have closed');
    expect(determine(weighed(), 'a', '2026-03-10').view().badges).toContain('1 of 2 have determined');
  });
});

describe('a case of federating never stops without a way on', () => {
  it('with one partner withdrawn before publication the case closes, of three it goes on', () => {
    expect(ready().did('board-withdrew', '2026-01-06', { board: 'b', reason: 'No wish.' }).view().state).toBe('closed');
    const three = federatingOf(['a', 'b', 'c'].map((key) => school(key, { religiousCharacter: null })));
    const two = ready(three).did('board-withdrew', '2026-01-06', { board: 'c', reason: 'No wish.' });
    expect(two.view().state).toBe('draft');
    expect(
      two
        .did('proposals-drafted', '2026-01-07', { namesPartners: true })
        .view()
        .recipients.some(({ school: where }) => where === 'c'),
    ).toBe(false);
  });

  it('after a passed date, late proof, an override or another date lead on', () => {
    const passed = proceeding().did('effective-date-reached', '2026-09-01');
    expect(passed.view('2026-09-02').state).toBe('date-passed');
    expect(withInstrument(passed).view('2026-09-02').state).toBe('effected');
    const next = each(passed, ['a', 'b'], (story, board) =>
      story.did('effective-date-changed', '2026-09-08', { board, effectiveOn: '2027-01-01', reason: 'Not ready.' }),
    );
    expect(next.view('2026-09-09')).toMatchObject({ state: 'proceeding', effectiveOn: '2027-01-01' });
    expect(withInstrument(next, '931', '2027-01-01').did('effective-date-reached', '2027-01-01').view('2027-01-02').state).toBe('effected');
  });
});
