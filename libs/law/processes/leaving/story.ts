import { judge, type JudgeOptions } from '../../index.js';
import type { Calendar, CaseInput, CaseView, EventOutcome, FederationFacts, IsoDate, LawEvent, SchoolFacts } from '../../types.js';

/** Oxfordshire 2025/26 as published by the council, with its county-wide training day. */
export const oxfordshire: Calendar = {
  name: 'Oxfordshire 2025/26',
  terms: [
    { from: '2025-09-01', to: '2025-10-24' },
    { from: '2025-11-03', to: '2025-12-19' },
    { from: '2026-01-05', to: '2026-02-13' },
    { from: '2026-02-23', to: '2026-03-27' },
    { from: '2026-04-13', to: '2026-05-22' },
    { from: '2026-06-01', to: '2026-07-20' },
    { from: '2026-09-02', to: '2026-10-23' },
  ],
  notSchoolDays: ['2025-09-01'],
};

/** Like Oxfordshire's, with two further training days in January. */
export const withTraining: Calendar = {
  ...oxfordshire,
  name: 'With training days',
  notSchoolDays: ['2025-09-01', '2026-01-19', '2026-01-20'],
};

/** Bank holidays in England of gov.uk, 2024 to 2027. */
export const bankHolidays: IsoDate[] = [
  ...['2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26'],
  ...['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26'],
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
  ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
];

/** A community school of one authority, unless more is said. */
export function school(key: string, more: Partial<SchoolFacts> = {}): SchoolFacts {
  return {
    key,
    name: `School ${key.toUpperCase()}`,
    category: 'community',
    authority: '931',
    registeredPupils: 212,
    paidStaff: 31,
    calendar: 'county',
    ...more,
  };
}

type Known = Record<string, unknown>;

/** A case told event by event, so that a test reads as what happened. Every method answers a longer story and leaves this one as it is. */
export class Story {
  constructor(readonly input: CaseInput) {}

  static leaving(
    schools: SchoolFacts[] = ['a', 'b', 'c'].map((key) => school(key)),
    relevant = schools[0]!.key,
    federation: Partial<FederationFacts> = {},
  ): Story {
    return new Story({ ...start('leaving', schools, federation), relevantSchool: relevant });
  }

  static dissolving(schools: SchoolFacts[] = ['a', 'b', 'c'].map((key) => school(key)), federation: Partial<FederationFacts> = {}): Story {
    return new Story(start('dissolution', schools, federation));
  }

  with(more: Partial<CaseInput>): Story {
    return new Story({ ...this.input, ...more });
  }

  event(event: LawEvent): Story {
    return this.with({ events: [...this.input.events, event] });
  }

  did(type: string, happenedOn: IsoDate, data: Known = {}): Story {
    return this.event({ type, happenedOn, data });
  }

  /** The last event once more, recorded on purpose although the law denies it. */
  asPurported(reason = 'The board minuted it so.'): Story {
    const last = this.input.events.at(-1)!;
    return this.with({ events: [...this.input.events.slice(0, -1), { ...last, asPurported: true, reason }] });
  }

  request(on: IsoDate = '2026-01-07', data: Known = {}): Story {
    return this.did('request-received', on, {
      requester: 'governors',
      governorsSigned: 2,
      inWriting: true,
      signed: true,
      givenTo: 'clerk',
      by: 'hand',
      ...data,
    });
  }

  told(of: string, role: string, on: IsoDate, data: Known = {}): Story {
    return this.did('told', on, { of, role, channel: 'hand', ...data });
  }

  /** Everybody who must be told and has not been, each by hand. */
  tellEveryone(of: 'request' | 'decision', on: IsoDate, except: readonly string[] = []): Story {
    const rows = new Map(
      this.view()
        .recipients.filter(
          (row) =>
            row.applies === true &&
            row.toldOn === null &&
            (row.of === of || (of === 'decision' && row.of === 'dissolution')) &&
            !except.includes(row.role),
        )
        .map((row) => [`${row.role} ${row.school ?? row.authority ?? ''}`, row]),
    );
    return [...rows.values()].reduce<Story>(
      (story, row) =>
        story.told(of, row.role, on, {
          ...(row.school === undefined ? {} : { school: row.school }),
          ...(row.authority === undefined ? {} : { authority: row.authority }),
        }),
      this,
    );
  }

  meeting(calledOn: IsoDate, meetingOn: IsoDate, data: Known = {}): Story {
    return this.did('meeting-called', calledOn, { meetingOn, agendaItem: true, ...data });
  }

  decide(on: IsoDate, outcome: 'leave' | 'dissolve' | 'stay', effectiveOn?: IsoDate, data: Known = {}): Story {
    return this.did('board-decided', on, { outcome, agendaItem: true, ...(effectiveOn === undefined ? {} : { effectiveOn }), ...data });
  }

  received(on: IsoDate, authority = '931'): Story {
    return this.did('notice-received-by-authority', on, { authority });
  }

  body(on: IsoDate, key = this.input.relevantSchool): Story {
    return this.did('temporary-governing-body-established', on, { school: key });
  }

  instrument(on: IsoDate, effectiveOn: IsoDate, key = this.input.relevantSchool): Story {
    return this.did('instrument-made', on, { school: key, effectiveOn });
  }

  reached(on: IsoDate): Story {
    return this.did('effective-date-reached', on);
  }

  view(asOf: IsoDate = this.input.asOf, options: JudgeOptions = {}): CaseView {
    return judge({ ...this.input, asOf }, options);
  }

  /** What the law says of the last event. */
  last(asOf?: IsoDate): EventOutcome {
    return this.view(asOf).events.at(-1)!;
  }

  /** Ids of the rules that speak of the last event, those that deny it first. */
  saidOfLast(enforcement?: string): string[] {
    return this.last()
      .findings.filter((finding) => enforcement === undefined || finding.enforcement === enforcement)
      .map(({ ruleId }) => ruleId);
  }
}

function start(process: 'leaving' | 'dissolution', schools: SchoolFacts[], federation: Partial<FederationFacts>): CaseInput {
  return {
    process,
    asOf: '2026-01-15',
    federation: { name: 'The Federation', hasHeadOfFederation: false, foundationAppointers: [], ...federation },
    schools,
    calendars: { county: oxfordshire, training: withTraining },
    bankHolidays,
    events: [],
  };
}

/** Request on 7 January 2026, everybody told on 12 January: the fourteenth school day is Friday 30 January. */
export const notified = (story: Story = Story.leaving()): Story => story.request('2026-01-07').tellEveryone('request', '2026-01-12');

/** As `notified`, and decided on Tuesday 3 February that the school leaves on 1 May 2026. */
export const decidedToLeave = (story: Story = Story.leaving()): Story =>
  notified(story).meeting('2026-01-20', '2026-02-03').decide('2026-02-03', 'leave', '2026-05-01');

/** As `decidedToLeave`, everybody told, the authority at work and everything there. */
export const readyToLeave = (story: Story = Story.leaving()): Story =>
  decidedToLeave(story)
    .tellEveryone('decision', '2026-02-05')
    .received('2026-02-05')
    .body('2026-03-05')
    .did('instrument-review-opened', '2026-03-06')
    .instrument('2026-03-20', '2026-05-01');
