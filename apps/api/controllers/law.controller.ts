import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CurrentActor, Door, may } from '#libs/access/index.js';
import { Casework, ReadTouchedCases, type TouchedCase } from '#libs/casework/index.js';
import {
  countDate,
  processes,
  ruleIndex,
  rulebookVersion,
  type CaseView,
  type DateAnswer,
  type ProcessDescription,
  type RuleEntry,
} from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Refused, unwrap } from '#libs/platform/http/refused.js';
import { Register } from '#libs/register/index.js';
import { DatesBody } from '../bodies/law.js';
import { ruleCursor, RulesQuery } from '../bodies/lists.js';
import { fieldsInvalid } from '../fields/read.pipe.js';
import { ApiController } from '../http/api-controller.js';

/** A rule of the rulebook: what it says, where it is tested, where people meet it, and what it touches now. */
export interface RuleRow extends RuleEntry {
  /** How many open cases that you may see have a date or a task of it; null for a token that may not read cases. */
  opens: number | null;
}

/** A rule with the open cases that it touches. */
export interface RuleRead extends RuleRow {
  /** Open cases that you may see, what is due first, a hundred at most; null for a token that may not read cases. */
  cases: TouchedCase[] | null;
}

/** One page of the rulebook. */
export interface RulesPage {
  rows: RuleRow[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
  total: number;
  /** Mark of the rulebook: the same rules have the same mark. */
  rulebook: string;
}

/** A date with its sum, or the findings that say why there is none. */
export type DateSaid = Exclude<DateAnswer, { errors: unknown }>;

/** The law writes `terms.0.from`; the API writes it as it writes every path: `terms[0].from`. */
const asPath = (field: string): string => field.replace(/\.(\d+)(?=\.|$)/g, '[$1]');

/** Place in the rules found after the rule at which a page ended, which another filter may have left out. */
function placeAfter(found: readonly RuleEntry[], ruleId: string): number {
  const order = new Map(ruleIndex.map(({ id }, place) => [id, place]));
  const place = found.findIndex(({ id }) => order.get(id)! > order.get(ruleId)!);
  return place === -1 ? found.length : place;
}

/** What the law would say. Nothing here is saved. */
@ApiController()
export class LawController {
  constructor(
    private readonly casework: Casework,
    private readonly register: Register,
    private readonly touched: ReadTouchedCases,
  ) {}

  /** What would the law say of this case? Saves nothing: an act the law denies is "blocked", or "purported" where the event says so. */
  @Post('preview')
  @HttpCode(200)
  @Door({ permission: 'law:read', audit: 'none' })
  async preview(@CurrentActor() actor: Actor, @Body() body: Record<string, unknown>): Promise<CaseView> {
    return unwrap(await this.casework.previewCase(actor, body));
  }

  /** One counting rule, one answer: the date and the sum, or why it cannot be said. */
  @Post('dates')
  @HttpCode(200)
  @Door({ permission: 'law:read', audit: 'none' })
  async dates(@CurrentActor() actor: Actor, @Body() body: DatesBody): Promise<DateSaid> {
    const { holidays } = await this.register.bankHolidays(actor);
    const answer = countDate({ ...body, bankHolidays: holidays });
    if ('errors' in answer) throw fieldsInvalid(answer.errors.map((error) => ({ ...error, field: asPath(error.field) })));
    return answer;
  }

  /** The rulebook: every rule with its citation, plain words, confidence, enforcement, dates of force, tests, screens, and how many open cases it touches. */
  @Get('rules')
  @Door({ permission: 'law:read', audit: 'none' })
  async rules(@CurrentActor() actor: Actor, @Query() query: RulesQuery): Promise<RulesPage> {
    const wanted = query.text?.trim().toLowerCase() ?? '';
    const found = ruleIndex.filter(
      (rule) =>
        (query.enforcement === undefined || rule.enforcement === query.enforcement) &&
        (query.process === undefined || rule.processes.includes(query.process)) &&
        (wanted === '' || `${rule.id} ${rule.citation} ${rule.plain}`.toLowerCase().includes(wanted)),
    );
    const from = query.after === undefined ? 0 : placeAfter(found, ruleCursor.read(query.after));
    const rows = found.slice(from, from + (query.limit ?? 25));
    const more = from + rows.length < found.length;
    const counts = rows.length > 0 && may(actor, 'cases:read') ? await this.touched.count(actor) : null;
    return {
      rows: rows.map((rule) => ({ ...rule, opens: counts === null ? null : (counts.get(rule.id) ?? 0) })),
      next: more ? ruleCursor.write(rows.at(-1)!.id) : null,
      total: found.length,
      rulebook: rulebookVersion,
    };
  }

  /** One rule of the rulebook, with the open cases that it touches. */
  @Get('rules/:id')
  @Door({ permission: 'law:read', audit: 'none' })
  async rule(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RuleRead> {
    const rule = ruleIndex.find((candidate) => candidate.id === id);
    if (rule) {
      const touched = may(actor, 'cases:read') ? await this.touched.read(actor, id) : null;
      return { ...rule, opens: touched?.total ?? null, cases: touched?.rows ?? null };
    }
    throw new Refused({
      code: 'rule-not-found',
      status: 404,
      title: 'There is no such rule',
      detail: `The rulebook has no rule "${id}".`,
      nextStep: 'GET /api/v1/rules lists them.',
    });
  }

  /** The processes that can be run, with their states, and each event with its fields. */
  @Get('processes')
  @Door({ permission: 'law:read', audit: 'none' })
  processes(): { rows: ProcessDescription[] } {
    return { rows: Object.values(processes) };
  }
}
