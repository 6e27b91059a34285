import { approved, federatingOf, proceeding } from '../processes/federating/story.js';
import { goShine, nurseries } from '../processes/federating/schools.js';
import type { Story } from '../processes/leaving/story.js';

const drafted = (story: Story): Story => story.did('instrument-drafted', '2026-04-01', { jointly: true });
const submitted = (story: Story, authority = '931'): Story => story.did('instrument-draft-submitted', '2026-04-20', { authority });
const made = (story: Story, data: Record<string, unknown> = {}): Story =>
  story.did('instrument-made', '2026-05-11', { authority: '931', form: 'as-drafted', ...data });
const church = (): Story => proceeding(federatingOf(goShine.slice(0, 2)));

describe('F9: the instrument of the federation', () => {
  it('is drafted jointly, submitted and made', () => {
    expect(proceeding().did('instrument-drafted', '2026-04-01', { jointly: false }).saidOfLast('block')).toEqual(['F9']);
    expect(submitted(proceeding()).saidOfLast('block')).toEqual(['F9']);
    expect(made(drafted(proceeding())).saidOfLast('block')).toEqual(['F9']);
    expect(made(submitted(drafted(proceeding()))).view().state).toBe('ready');
  });

  it('with foundation governors it is not submitted before every one with a veto has approved it for its own school', () => {
    const needed = drafted(church())
      .view('2026-04-14')
      .tasks.filter(({ ruleId }) => ruleId === 'F9')
      .map(({ key }) => key);
    expect(needed).toEqual([
      ...['F9:foundation-governors:100040', 'F9:trustees:100040', 'F9:diocesan-authority:100040'],
      ...['F9:foundation-governors:100042', 'F9:trustees:100042', 'F9:diocesan-authority:100042'],
    ]);
    expect(submitted(drafted(church()), '202').last().effect).toBe('blocked');
    const all = approved(drafted(church()));
    const lacksOne = all.with({ events: all.input.events.slice(0, -1) });
    expect(submitted(lacksOne, '202').saidOfLast('block')).toEqual(['F9']);
    expect(submitted(all, '202').last().effect).toBe('accepted');
  });

  it('an approval given after the day of submission does not count for it', () => {
    expect(submitted(approved(drafted(church()), '2026-04-20'), '202').last().effect).toBe('accepted');
    expect(submitted(approved(drafted(church()), '2026-04-21'), '202').last().effect).toBe('blocked');
  });

  it('the authority makes it as it thinks fit only without foundation governors, with reasons and an opportunity', () => {
    const own = { form: 'by-authority', reasonsGiven: true, opportunityGiven: true };
    expect(made(submitted(drafted(proceeding())), own).last().effect).toBe('accepted');
    expect(made(submitted(drafted(proceeding())), { ...own, opportunityGiven: false }).saidOfLast('block')).toEqual(['F9']);
    expect(made(submitted(approved(drafted(church())), '202'), { ...own, authority: '202' }).saidOfLast('block')).toEqual(['F9']);
  });

  it('of several authorities the governing bodies agree which makes it, one that maintains a school of theirs', () => {
    const two = drafted(proceeding(federatingOf(nurseries)));
    expect(submitted(two, '940').saidOfLast('block')).toEqual(['F9']);
    expect(two.did('instrument-authority-agreed', '2026-04-02', { authority: '331' }).saidOfLast('block')).toEqual(['F9']);
    const agreed = two.did('instrument-authority-agreed', '2026-04-02', { authority: '941' });
    expect(submitted(agreed, '940').last().effect).toBe('blocked');
    expect(submitted(agreed, '941').last().effect).toBe('accepted');
    expect(made(submitted(agreed, '941'), { authority: '940' }).saidOfLast('block')).toEqual(['F9']);
  });

  it('warns when it takes effect on another day than the federation date', () => {
    expect(made(submitted(drafted(proceeding())), { effectiveOn: '2026-09-02' }).saidOfLast('warning')).toEqual(['F9']);
    expect(made(submitted(drafted(proceeding())), { effectiveOn: '2026-09-01' }).saidOfLast()).toEqual([]);
  });
});
