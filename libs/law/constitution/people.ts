import { instrumentRules } from '../rules/instruments.js';
import { enter, nothingSaid, verdictOf } from './asking.js';
import type { Appointment, Removal, Surplus } from './members.js';
import { figuresOn, type InstrumentAnswer, type InstrumentLaw, type InstrumentRule } from './rule.js';
import type { InstrumentFinding, MissingField } from './types.js';
import type { IsoDate } from '../types.js';

/** What the rules say of one act about a governor. */
export interface MemberCheck {
  lawful: boolean | 'review';
  findings: InstrumentFinding[];
  missing: MissingField[];
}

function ask(
  board: Appointment['board'],
  on: IsoDate,
  answer: (rule: InstrumentRule, law: InstrumentLaw) => InstrumentAnswer,
): MemberCheck {
  const said = nothingSaid();
  for (const rule of instrumentRules) {
    if (!rule.of.includes(board)) continue;
    const figures = figuresOn(rule, on);
    if (figures !== null) enter(said, rule, answer(rule, { figures, day: on }));
  }
  return { lawful: verdictOf(said.findings), findings: said.findings, missing: [...said.missing.values()] };
}

/** Is an election or appointment of one governor good? Judged by the rules of its own day; temporary governors have their own check. */
export const checkAppointment = (appointment: Appointment): MemberCheck =>
  ask(appointment.board, appointment.on, (rule, law) => rule.appointment?.(appointment, law));

/** May this governor be removed so? */
export const checkRemoval = (removal: Removal): MemberCheck => ask(removal.board, removal.on, (rule, law) => rule.removal?.(removal, law));

/** Did governors beyond the number of the instrument leave, or are they to leave, as the regulations say? */
export const checkSurplus = (surplus: Surplus): MemberCheck => ask(surplus.board, surplus.on, (rule, law) => rule.surplus?.(surplus, law));
