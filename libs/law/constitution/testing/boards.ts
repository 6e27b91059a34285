import { checkInstrument } from '../check.js';
import { checkAppointment, checkRemoval, checkSurplus } from '../people.js';
import { checkTemporaryBody } from '../temporary.js';
import type { Appointment, Removal, Surplus } from '../members.js';
import type { TemporaryBody, TemporaryMember } from '../temporary-types.js';
import type { InstrumentCheck, InstrumentInput, InstrumentSchool, Places } from '../types.js';
import type { Category } from '../../types.js';

/** Builders for tests of rules: a lawful board to change one thing of. */

const seven: Places = { parent: 2, head: 1, staff: 1, la: 1, coOpted: 2, foundation: 0, partnership: 0 };

export const board = (
  category: Category,
  places: Partial<Places> = {},
  more: Partial<InstrumentInput> = {},
  school: Partial<InstrumentSchool> = {},
): InstrumentInput => ({
  subject: 'school',
  effectiveOn: '2026-09-01',
  schools: [{ name: 'Beacon School', category, ...school }],
  places: { ...seven, ...places },
  ...more,
});

/** A federation of two schools under one head unless a category says otherwise. */
export const federation = (
  kinds: readonly (Category | Partial<InstrumentSchool>)[],
  places: Partial<Places> = {},
  more: Partial<InstrumentInput> = {},
): InstrumentInput => ({
  subject: 'federation',
  effectiveOn: '2026-09-01',
  schools: kinds.map((kind, place) => ({
    name: `School ${'ABCDE'[place]!}`,
    headId: 'one head',
    ...(typeof kind === 'string' ? { category: kind } : kind),
  })),
  places: { ...seven, ...places },
  ...more,
});

export const temporary = (
  category: Category,
  places: Partial<Places> = {},
  more: Partial<InstrumentInput> = {},
  school: Partial<InstrumentSchool> = {},
): InstrumentInput => ({
  ...board(category, places, {}, school),
  subject: 'temporary',
  temporaryFor: 'leaving',
  firstMeetingOn: '2026-06-01',
  ...more,
});

export const opening = (
  kinds: readonly (Category | Partial<InstrumentSchool>)[],
  places: Partial<Places> = {},
  more: Partial<InstrumentInput> = {},
): InstrumentInput => ({
  ...federation(kinds, places),
  subject: 'temporary',
  temporaryFor: 'opening-federated',
  firstMeetingOn: '2026-06-01',
  ...more,
});

/** A temporary body with members and what else is told of it. */
export const body = (
  members: readonly TemporaryMember[] = [],
  more: Partial<TemporaryBody> = {},
  composition = temporary('community'),
): TemporaryBody => ({
  composition,
  members: [...members],
  ...more,
});

type Check = Pick<InstrumentCheck, 'findings' | 'missing'>;

const of = (id: string, { findings, missing }: Check): string[] => [
  ...findings.filter(({ ruleId }) => ruleId === id).map(({ severity }) => severity),
  ...missing.filter(({ ruleIds }) => ruleIds.includes(id)).map(() => 'missing'),
];

/** What one rule says: how much each of its findings weighs, and "missing" for what it would have to know. */
export const says = (id: string, input: InstrumentInput): string[] => of(id, checkInstrument(input));
export const saysOfBody = (id: string, record: TemporaryBody): string[] => of(id, checkTemporaryBody(record));
export const saysOfAppointment = (id: string, appointment: Partial<Appointment>): string[] =>
  of(id, checkAppointment({ board: 'school', category: 'parent', on: '2026-09-01', way: 'elected', ...appointment }));
export const saysOfRemoval = (id: string, removal: Partial<Removal>): string[] =>
  of(id, checkRemoval({ board: 'school', category: 'coOpted', on: '2026-09-01', ...removal }));
export const saysOfSurplus = (id: string, surplus: Partial<Surplus>): string[] =>
  of(id, checkSurplus({ board: 'school', on: '2026-09-01', leaving: [], ...surplus }));
