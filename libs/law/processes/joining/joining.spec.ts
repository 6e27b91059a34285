import { broadwayJoins, twoJoin } from './scenarios.js';
import { abbeyPark, broadway, federated } from '../federating/schools.js';
import { consented, handedOver, joiningOf, proceeding, publish, ready, tellAll, withInstrument } from '../federating/story.js';
import type { Story } from '../leaving/story.js';

const accepted = (story: Story): boolean => story.view().events.every(({ effect }) => effect === 'accepted');

describe('Broadway First School joins the federation of Pebworth First and Blackminster Middle (UID 1790)', () => {
  const whole = broadwayJoins();

  it('from its notice to the federation date, with every step lawful', () => {
    expect(accepted(whole)).toBe(true);
    expect(whole.view('2026-09-02')).toMatchObject({ state: 'effected', effectiveOn: '2026-09-01' });
  });

  it('waits for the federation first', () => {
    expect(joiningOf([broadway, ...federated]).view()).toMatchObject({ state: 'awaiting-consent' });
  });

  it('has two governing bodies, and the proposals go to all three schools', () => {
    expect(whole.input.events.filter(({ type }) => type === 'board-determined').map(({ data }) => data!['board'])).toEqual([
      '116656',
      '1790',
    ]);
    const heads = whole.view().recipients.filter(({ role }) => role === 'head');
    expect(heads.map(({ school }) => school)).toEqual(['116656', '116715', '116960']);
  });

  it('23: the governing body of the existing federation and its instrument do not survive', () => {
    expect(whole.view().findings.some(({ ruleId }) => ruleId === 'J6')).toBe(true);
    expect(whole.view('2026-09-02').events.at(-1)!.findings[0]!.message).toContain('were dissolved');
  });
});

describe('two federations become one', () => {
  it('each consents to the other, determines for itself, and no handover report is owed', () => {
    const both = joiningOf([...federated, ...abbeyPark]);
    const story = handedOver(withInstrument(proceeding(both), '885'), []).did('effective-date-reached', '2026-09-01');
    expect(accepted(story)).toBe(true);
    expect(story.input.events.filter(({ type }) => type === 'preliminary-consent-decided')).toHaveLength(2);
    expect(story.view('2026-09-02').state).toBe('effected');
    expect(story.view().timetable.some(({ ruleId }) => ruleId === 'F10')).toBe(false);
  });
});

describe('a federation may reject one of two and go on with the other', () => {
  it('the one rejected takes no further part, and nobody of its school is sent the proposals', () => {
    const one = ready(
      consented(twoJoin()).did('preliminary-consent-decided', '2025-12-05', { board: '1790', concerning: '116800', outcome: 'reject' }),
    );
    const rejectedAgain = one.did('preliminary-consent-decided', '2026-01-06', { board: '1790', concerning: '116800', outcome: 'reject' });
    expect(rejectedAgain.view().state).toBe('draft');
    const afresh = rejectedAgain.did('proposals-drafted', '2026-01-07', {
      ...rejectedAgain.input.events.find(({ type }) => type === 'proposals-drafted')!.data,
    });
    expect(afresh.view().recipients.some(({ school }) => school === '116800')).toBe(false);
    expect(publish(tellAll(afresh, 'proposals', '2026-01-12')).view().state).toBe('published');
  });
});
