import { board, federation } from '../../../constitution/testing/boards.js';
import type { InstrumentInput } from '../../../constitution/types.js';
import { judgeInstrument, type InstrumentHistory } from '../index.js';
import type { CaseView, EventOutcome, IsoDate, SchoolFacts } from '../../../types.js';

type Data = Readonly<Record<string, unknown>>;

/** A history of an instrument, told step by step. */
export class Making {
  constructor(readonly input: InstrumentHistory) {}

  with(more: Partial<InstrumentHistory>): Making {
    return new Making({ ...this.input, ...more });
  }

  did(type: string, happenedOn: IsoDate, data: Data = {}): Making {
    return this.with({ events: [...this.input.events, { type, happenedOn, data }] });
  }

  view(asOf: IsoDate = this.input.asOf): CaseView {
    return judgeInstrument({ ...this.input, asOf });
  }

  last(): EventOutcome {
    return this.view().events.at(-1)!;
  }

  /** Effect of the last event, and the rules that denied it. */
  said(): string[] {
    const { effect, findings } = this.last();
    return [effect, ...findings.filter(({ enforcement }) => enforcement.startsWith('block')).map(({ ruleId }) => ruleId)];
  }

  /** Rules that spoke of the last event with a weight. */
  saidOfLast(enforcement: string): string[] {
    return this.last()
      .findings.filter((finding) => finding.enforcement === enforcement)
      .map(({ ruleId }) => ruleId);
  }

  adopt(on: IsoDate = '2026-03-02', version = 1, adoptedBy = 'governing-body'): Making {
    return this.did('draft-adopted', on, { version, adoptedBy });
  }

  approve(on: IsoDate, party: string, school: string, decision = 'approved'): Making {
    return this.did('approval-decided', on, { party, school, decision });
  }

  submit(on: IsoDate = '2026-03-20', version = 1): Making {
    return this.did('submitted', on, { version });
  }

  /** From submission to what the authority is content with. */
  content(): Making {
    return this.submit().did('check-begun', '2026-03-23').did('authority-content', '2026-03-30', { guidanceConsidered: true });
  }

  returned(): Making {
    return this.submit().did('check-begun', '2026-03-23').did('authority-not-content', '2026-03-30', { reasons: 'Too few parents.' });
  }

  made(version = 1): Making {
    return this.did('making-approved', '2026-04-01', { version, anotherPerson: true, route: 'officer' }).did('made', '2026-04-02', {
      version,
    });
  }
}

const all = { authority: '885', registeredPupils: 100, paidStaff: 10 };
export const communitySchool: SchoolFacts = { key: 'a', name: 'Beacon School', category: 'community', religiousCharacter: null, ...all };
export const aidedSchool: SchoolFacts = {
  key: 'b',
  name: 'St Anne’s School',
  category: 'voluntary-aided',
  religiousCharacter: 'Church of England',
  religiousFoundation: true,
  hasTrust: true,
  ...all,
};

const history = (more: Partial<InstrumentHistory>): Making =>
  new Making({
    process: 'instrument-making',
    asOf: '2026-06-01',
    name: 'Beacon School',
    schools: [communitySchool],
    drafts: {},
    bankHolidays: [],
    events: [],
    ...more,
  });

const lawful = board('community');
/** Version 1 and 2 are lawful, version 3 is not. */
const communityDrafts: Record<number, InstrumentInput> = {
  1: lawful,
  2: board('community', { coOpted: 3 }),
  3: board('community', { parent: 1, coOpted: 3 }),
};
const aidedDrafts: Record<number, InstrumentInput> = {
  1: board('voluntary-aided', { coOpted: 0, foundation: 7 }),
  2: board('voluntary-aided', { coOpted: 1, foundation: 8 }),
  3: board('voluntary-aided', { coOpted: 1, foundation: 7 }),
};

export const ofCommunity = (more: Partial<InstrumentHistory> = {}): Making => history({ drafts: communityDrafts, ...more });
export const ofAided = (more: Partial<InstrumentHistory> = {}): Making =>
  history({ schools: [aidedSchool], name: aidedSchool.name, drafts: aidedDrafts, ...more });

/** A community and an aided school of two authorities that are to federate. */
export const ofFederation = (more: Partial<InstrumentHistory> = {}): Making =>
  history({
    name: 'The Federation',
    schools: [communitySchool, { ...aidedSchool, authority: '937' }],
    draftedBy: 'governing-bodies-jointly',
    drafts: { 1: federation(['community', 'voluntary-aided'], { foundation: 2 }) },
    ...more,
  });

export const varying = (from: Making, more: Partial<InstrumentHistory> = {}): Making =>
  from.with({ process: 'instrument-variation', ...more });

/** All three whose approval a Church of England school needs. */
export const approvedByAll = (story: Making, on: IsoDate = '2026-03-10', school = 'b'): Making =>
  ['foundation-governors', 'trustees', 'diocesan-authority'].reduce((told, party) => told.approve(on, party, school), story);

/** Proposed to the other, with reasons. */
export const proposed = (story: Making, by = 'governing-body', more: Data = {}): Making =>
  story.did('variation-proposed', '2026-03-20', { by, reasons: 'The school grew.', endsFoundationMajority: false, ...more });

/** The board is not content with what the authority proposes, and the authority gives its reasons. */
export const disputed = (story: Making): Making =>
  proposed(story.adopt(), 'local-authority')
    .did('proposal-answered', '2026-03-25', { by: 'governing-body', content: false, reasons: 'It suits us as it is.' })
    .did('authority-insists', '2026-03-28', { reasons: 'It is unlawful.' });
