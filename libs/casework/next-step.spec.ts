import { addDays, judge, processes } from '#libs/law/index.js';
import type { CaseInput, CaseView, LawEvent, SchoolFacts } from '#libs/law/types.js';
import { pebworth } from '#libs/law/processes/leaving/schools.js';
import { decidedToLeave, Story } from '#libs/law/processes/leaving/story.js';
import { awaitedIn, awaitedWhenAmalgamating, awaitedWhenClosing, awaitedWhenCollaborating, awaitedWhenFederating } from './awaited.js';
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

/** The words of a case of several with nothing recorded, by the process. */
const begun = (process: CaseInput['process']): CaseView =>
  judge({
    process,
    asOf: '2026-01-05',
    federation: { name: 'The proposal' },
    schools: [school('116656', 'Broadway First School'), { ...school('116800', 'Cropthorne'), authority: '885' }],
    relevantSchool: process === 'amalgamation-enlargement' ? '116656' : undefined,
    calendars: {},
    bankHolidays: [],
    events: [],
  });

describe('what a case does next', () => {
  it('says in a sentence what every process begins with', () => {
    const first = Object.fromEntries(
      (Object.keys(processes) as CaseInput['process'][]).map((process) => [process, nextStep(begun(process))?.event]),
    );
    expect(first).toMatchObject({
      federating: 'report-considered',
      discontinuance: 'discontinuance-planned',
      'amalgamation-new-school': 'vehicle-chosen',
      'amalgamation-enlargement': 'change-described',
      collaboration: 'agreement-drafted',
    });
    expect(nextStep(begun('collaboration'))!.title).toBe('The partners draft what they agree on');
  });

  it('knows every event that a state can wait for, and has a sentence for each', () => {
    const built = Object.values(processes);
    const types = new Set(built.flatMap((process) => process.events.map(({ type }) => type)));
    const states = new Set(built.flatMap((process) => process.states.map(({ id }) => id)));
    const sentences = { ...awaitedWhenFederating, ...awaitedWhenClosing, ...awaitedWhenAmalgamating, ...awaitedWhenCollaborating };
    expect(Object.keys(awaitedIn).filter((state) => !states.has(state))).toEqual([]);
    expect([...Object.keys(sentences), ...Object.values(awaitedIn).flat()].filter((type) => !types.has(type))).toEqual([]);
    for (const { title, why } of Object.values(sentences)) {
      expect(title).not.toMatch(/\.$/);
      expect(why).toMatch(/\.$/);
    }
  });

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
