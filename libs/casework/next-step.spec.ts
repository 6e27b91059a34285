import { addDays, judge } from '#libs/law/index.js';
import type { CaseInput, CaseView, LawEvent, SchoolFacts } from '#libs/law/types.js';
import { pebworth } from '#libs/law/processes/leaving/schools.js';
import { decidedToLeave, Story } from '#libs/law/processes/leaving/story.js';
import { nextStep } from './next-step.js';

const school = (key: string, name: string): SchoolFacts => ({
  key,
  urn: key,
  name,
  category: 'community',
  authority: '335',
  calendar: 'authority:335',
  registeredPupils: 200,
  paidStaff: 30,
});

/** Three community schools of one authority, in a year of plain terms. */
const leaving = (asOf: string, events: LawEvent[]): CaseView => {
  const input: CaseInput = {
    process: 'leaving',
    asOf,
    federation: { uid: '1', name: 'The Lighthouse Federation', hasHeadOfFederation: false },
    schools: [school('104144', 'Blakenall Heath Junior School'), school('104204', 'Lindens'), school('104212', 'Beacon')],
    relevantSchool: '104144',
    calendars: { 'authority:335': { terms: [{ from: '2026-01-05', to: '2026-03-27' }], notSchoolDays: [] } },
    bankHolidays: [],
    events,
  };
  return judge(input);
};
const request: LawEvent = {
  type: 'request-received',
  happenedOn: '2026-01-06',
  data: { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'clerk', by: 'hand' },
};
const everyoneTold = (events: LawEvent[], on: string): LawEvent[] =>
  leaving(on, events)
    .recipients.filter(({ applies, toldOn }) => applies === true && toldOn === null)
    .map((row) => ({
      type: 'told',
      happenedOn: on,
      data: {
        of: row.of,
        role: row.role,
        channel: 'hand',
        ...(row.school ? { school: row.school } : {}),
        ...(row.authority ? { authority: row.authority } : {}),
      },
    }));

describe('what a case does next', () => {
  it('says that a request is awaited, from whom, and that the law sets no day', () => {
    expect(nextStep(leaving('2026-01-05', []))).toMatchObject({
      title: 'A request to leave is awaited',
      for: 'requester',
      event: 'request-received',
      due: null,
      waits: true,
      why: expect.stringContaining('The law sets no day for it'),
    });
  });

  it('puts what is owed before what is awaited, and says which event settles a notice', () => {
    expect(nextStep(leaving('2026-01-06', [request]))).toMatchObject({ due: '2026-01-12', event: 'told', waits: false });
  });

  it('says that the board may decide, from which day, and by which rule, when everybody was told', () => {
    const events = [request, ...everyoneTold([request], '2026-01-07')];
    const view = leaving('2026-01-08', events);
    const step = nextStep(view)!;
    const { earliest } = view.timetable.find(({ key }) => key === 'L6')!;
    expect(step).toMatchObject({
      title: 'The board may decide',
      for: 'governing-body',
      ruleId: 'L6',
      from: earliest,
      due: null,
      waits: true,
    });
    expect(step.why).toMatch(/^It is lawful from \d+ \w+ 2026\. The law sets no last day for the decision\.$/);
    expect(nextStep(leaving(addDays(earliest!, 40), events))).toMatchObject({ title: 'The board may decide', from: earliest });
  });

  it('is never a line that only repeats what others oblige to', () => {
    const decided = decidedToLeave(Story.leaving(pebworth, '116715'));
    const view = decided.view('2026-02-20');
    expect(view.timetable.find(({ key }) => key === 'D2x')).toMatchObject({ informs: true, status: 'open', due: '2026-02-10' });
    const notices = view.timetable.filter(({ key }) => key !== 'L8' && key !== 'L9' && key !== 'D2');
    expect(nextStep({ ...view, tasks: [], timetable: notices })?.ruleId).not.toBe('D2x');
  });

  it('says nothing of a case that is closed', () => {
    expect(nextStep(leaving('2026-02-01', [{ type: 'case-closed', happenedOn: '2026-01-20', data: { because: 'withdrawn' } }]))).toBeNull();
  });
});
