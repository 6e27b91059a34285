/** Requests that are better shown than described; a test sends each of them. */
export const examples: Record<string, unknown> = {
  'LawController.preview': {
    process: 'leaving',
    asOf: '2024-12-01',
    federation: { uid: '17615', registerAsAt: '2024-11-19' },
    relevantSchool: '104144',
    events: [
      {
        type: 'request-received',
        happenedOn: '2024-11-25',
        data: { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'clerk', by: 'hand' },
      },
    ],
  },
  'PlanController.described': {
    process: 'leaving',
    asOf: '2026-11-24',
    goal: '2027-09-01',
    federation: { uid: '1790', registerAsAt: '2025-07-18' },
    relevantSchool: '116715',
    events: [],
  },
  'RoutesController.choose': {
    aim: 'one-school',
    urns: ['104145', '104144'],
    registerAsAt: '2024-11-19',
    publishOn: '2026-03-02',
    category: 'community',
    religiousCharacter: null,
  },
  'PoliciesController.enter': {
    template: 'diocese-before-collaborating',
    policy: { from: '2027-01-01' },
    why: 'Cabinet decision of 3 November 2026',
  },
  'LawController.dates': {
    rule: 'C11',
    start: '2026-01-12',
    calendar: {
      terms: [{ from: '2026-01-06', to: '2026-03-27' }],
      notSchoolDays: [{ from: '2026-02-16', to: '2026-02-20' }, '2026-02-02'],
    },
  },
  'CaseEventsController.record': {
    expectedVersion: 1,
    type: 'request-received',
    happenedOn: '2024-11-25',
    data: { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'clerk', by: 'hand' },
  },
  'CalendarsController.create': {
    ownerKind: 'school',
    ownerKey: '104144',
    terms: [{ from: '2026-01-06', to: '2026-03-27' }],
    notSchoolDays: ['2026-02-02'],
    source: "Governors' minute of 3 June 2025",
  },
  'ContactsController.add': {
    subjectKind: 'federation',
    subjectKey: '17615',
    role: 'clerk',
    name: 'Clerk to the governing body',
    email: 'clerk@federation.invalid',
  },
};

export const problemExample = {
  type: 'urn:msf:problem:rule-refuses',
  title: 'The law gives this no effect',
  status: 422,
  detail: 'The board may decide only when 14 school days have passed since everyone was told.',
  code: 'rule-refuses',
  errors: [{ ruleId: 'L6', message: 'The earliest lawful day is 18 December 2024.' }],
  nextStep: 'Record it again when it is done lawfully, or record it as purported and give the reason.',
  from: '2024-12-18',
};
