import { federatingOf, published, ready } from '../processes/federating/story.js';

const closing = (closesOn: string) => published(federatingOf(), { closesOn });

describe('F3a: what the proposals say, and six weeks for representations', () => {
  it('published on 12 January 2026: closing on 22 February is too soon, on 23 February the least, on 24 February clean', () => {
    expect(closing('2026-02-22').last().effect).toBe('blocked');
    expect(closing('2026-02-22').saidOfLast('block')).toEqual(['F3a']);
    expect(closing('2026-02-23').last().effect).toBe('accepted');
    expect(closing('2026-02-23').saidOfLast('warning')).toEqual(['F3a']);
    expect(closing('2026-02-24').saidOfLast()).toEqual([]);
  });

  it('the weeks run from the day the last copy was sent, not from the day the text was settled', () => {
    const row = closing('2026-02-24')
      .view()
      .timetable.find(({ key }) => key === 'F3a');
    expect(row).toMatchObject({ startsOn: '2026-01-12', earliest: '2026-02-23', cleanFrom: '2026-02-24', counting: 'C3' });
  });

  it.each([
    'namesPartners',
    'confirmsAgreement',
    'size',
    'numbersByCategory',
    'staffing',
    'federationDate',
    'admissionAuthorities',
    'closesOn',
    'givesAddress',
  ])('without "%s" they may be drawn up and not published', (field) => {
    const data = { [field]: undefined };
    expect(ready(federatingOf(), data).last().effect).toBe('accepted');
    expect(ready(federatingOf(), data).saidOfLast('warning')).toEqual(['F3a']);
    expect(published(federatingOf(), data).saidOfLast('block')).toEqual(['F3a']);
  });

  it('other matters may be left out', () => {
    expect(published(federatingOf(), { otherMatters: undefined }).last().effect).toBe('accepted');
  });

  it('warns of a federation date before the representations close', () => {
    expect(ready(federatingOf(), { federationDate: '2026-02-24' }).saidOfLast('warning')).toEqual(['F3a']);
    expect(ready(federatingOf(), { federationDate: '2026-02-25' }).saidOfLast()).toEqual([]);
  });
});
