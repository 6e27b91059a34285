import { abbeyPark, cadmus } from '../processes/amalgamation/schools.js';
import {
  OPENS,
  approvedB,
  closingAll,
  consults,
  describes,
  determines,
  keepingOne,
  publishedA,
  publishedB,
  publishes,
} from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RF-01: closures that leave one school of a federation dissolve it', () => {
  const approved = () => approvedB(publishedB(keepingOne(abbeyPark)));
  const noticed = (on: string) => approved().did('federation-end-notified', on);
  const prepared = (on = '2026-08-30') => noticed('2026-06-01').body('2026-07-01', '116774').instrument(on, OPENS, '116774');

  it('the Secretary of State is told two months before: 30 June for 31 August, on 1 July a breach', () => {
    expect(noticed('2026-06-30').saidOfLast('breach')).toEqual([]);
    expect(noticed('2026-07-01').saidOfLast('breach')).toEqual(['RF-01']);
    const row = (story: Story) => story.view('2026-07-05').timetable.find(({ key }) => key === 'RF-01:notice:116774')!;
    expect(row(noticed('2026-06-30'))).toMatchObject({ due: '2026-06-30', counting: 'C4', status: 'met' });
    expect(row(approved()).status).toBe('missed');
  });

  it('the school left has a body and an instrument before that day, or the date passes', () => {
    expect(approved().view().state).toBe('approved');
    expect(prepared().view().state).toBe('ready');
    expect(prepared('2026-08-31').view().state).toBe('approved');
    const passed = noticed('2026-06-01').reached(OPENS);
    expect(passed.view().state).toBe('date-passed');
    expect(passed.did('override', '2026-09-02', { ruleId: 'RF-01', reason: 'Proof is coming.' }).view().state).toBe('implemented');
  });

  it('sets tasks for the notice as soon as the closure is proposed, and for the authority once it is decided', () => {
    const tasks = (story: Story): string[] =>
      story
        .view()
        .tasks.filter(({ ruleId }) => ruleId === 'RF-01')
        .map(({ key, for: who, due }) => `${key} ${who} ${due}`);
    const notice = 'RF-01:notice:116774 governing-body 2026-06-30';
    const [body, instrument] = ['body', 'instrument'].map((part) => `RF-01:${part}:116774 local-authority:885 2026-08-30`);
    expect(tasks(publishedB(keepingOne(abbeyPark)))).toEqual([notice]);
    expect(tasks(approved())).toEqual([notice, body, instrument]);
    expect(tasks(noticed('2026-06-01').body('2026-07-01', '116774'))).toEqual([instrument]);
    expect(tasks(prepared())).toEqual([]);
  });

  it('where others close one after another it ends with the last of them', () => {
    const three = [...abbeyPark, { ...abbeyPark[0]!, key: '116715', urn: '116715', name: 'Pebworth First School' }];
    const staggered = determines(
      determines(
        publishes(
          publishes(consults(describes(keepingOne(three, '116774'))), { about: 'closure', school: '116716', implementOn: '2026-08-31' }),
          { about: 'closure', school: '116715', implementOn: '2026-12-31' },
        ),
        { about: 'closure', school: '116716' },
      ),
      { about: 'closure', school: '116715' },
    );
    expect(staggered.view().timetable.find(({ key }) => key === 'RF-01:notice:116774')).toMatchObject({ due: '2026-10-31' });
  });

  it('its land follows within six months', () => {
    const row = (story: Story) => story.view('2027-03-05').timetable.find(({ key }) => key === 'RF-01:land:116774')!;
    const done = prepared().reached(OPENS);
    expect(row(done.did('land-transferred', '2027-02-28'))).toMatchObject({ due: '2027-02-28', status: 'met' });
    expect(row(done.did('land-transferred', '2027-03-01')).status).toBe('late');
  });

  it('not where all schools close, or two are left', () => {
    const rows = (story: Story) => story.view().timetable.filter(({ ruleId }) => ruleId === 'RF-01');
    expect(rows(publishedA(closingAll(abbeyPark), { vehicle: 's10-1', secretaryOfStateConsentOn: '2026-02-01' }))).toEqual([]);
    expect(rows(publishedB(keepingOne(cadmus)))).toEqual([]);
  });
});
