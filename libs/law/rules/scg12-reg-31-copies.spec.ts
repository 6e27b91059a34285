import { approvedByAll, ofAided, ofCommunity } from '../processes/instrument/testing/history.js';

describe('PROC-C1: copies to everybody entitled', () => {
  it('of a voluntary aided school: governors, associate members, head, trustees and diocese', () => {
    const made = approvedByAll(ofAided().adopt()).content().made();
    expect(made.view().recipients.map(({ role }) => role)).toEqual([
      'governors',
      'associate-members',
      'head',
      'trustees',
      'diocesan-authority',
    ]);
    expect(made.view().tasks.map(({ ruleId }) => ruleId)).toContain('PROC-C1');
  });

  it('it is met when the last of them has a copy, and open until then; no time is set', () => {
    const made = ofCommunity().adopt().content().made();
    const governors = made.did('told', '2026-04-10', { of: 'instrument', role: 'governors', channel: 'email' });
    const row = (story: typeof made) => story.view().timetable.find(({ ruleId }) => ruleId === 'PROC-C1')!;
    expect(row(governors)).toMatchObject({ status: 'open', due: null });
    expect(row(governors.did('told', '2026-04-11', { of: 'instrument', role: 'head', school: 'a' }))).toMatchObject({
      status: 'met',
      doneOn: '2026-04-11',
    });
  });
});
