import { Get, NotFoundException, Param } from '@nestjs/common';
import { CurrentActor, Door, may } from '#libs/access/index.js';
import { Policies, ReadTouchedCases } from '#libs/casework/index.js';
import { countDate, type DateAnswer, type DateRequest, processes, processShown, ruleIndex, rulebookVersion } from '#libs/law/index.js';
import type { Calendar, CountingRuleId, DateRange, ProcessId } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import { Calendars, Register } from '#libs/register/index.js';
import { readDateLines } from '../forms/date-lines.js';
import { readDateParts } from '../forms/date-parts.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { policyPath } from '../components/finding.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { Asked } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { deadlinesPage } from '../pages/law/deadlines.js';
import { processesPage, processPage } from '../pages/law/processes.js';
import { rulePage } from '../pages/law/rule.js';
import { rulesPage } from '../pages/law/rules.js';

/** The rulebook and the deadline calculator: what the law says, outside any case. */
@Pages()
export class LawController {
  constructor(
    private readonly register: Register,
    private readonly calendars: Calendars,
    private readonly touched: ReadTouchedCases,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  @Get('rules')
  @Door({ permission: 'law:read', audit: 'none' })
  async rules(@CurrentActor() actor: Actor, @Asked() query: Posted): Promise<WebAnswer> {
    const touched = may(actor, 'cases:read') ? await this.touched.count(actor) : null;
    const policies = await this.policies.list(actor);
    return page(rulesPage({ rules: ruleIndex, touched, query, version: rulebookVersion, policies }));
  }

  @Get('rules/:id')
  @Door({ permission: 'law:read', audit: 'none' })
  async rule(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WebAnswer> {
    const policy = policyPath(id);
    if (policy !== null) return seeOther(policy);
    const rule = ruleIndex.find((candidate) => candidate.id === id);
    if (!rule) throw new NotFoundException();
    const touched = may(actor, 'cases:read') ? await this.touched.read(actor, id) : null;
    return page(rulePage({ rule, touched, today: this.clock.today() }));
  }

  @Get('processes')
  @Door({ permission: 'law:read', audit: 'none' })
  processes(): WebAnswer {
    return page(processesPage(Object.values(processes)));
  }

  /** A process as a picture and in words. */
  @Get('processes/:id')
  @Door({ permission: 'law:read', audit: 'none' })
  process(@Param('id') id: string): WebAnswer {
    const shown = Object.hasOwn(processes, id) ? processShown(id as ProcessId) : undefined;
    if (!shown) throw new NotFoundException();
    return page(processPage({ id: id as ProcessId, ...shown }));
  }

  /** One counting rule, one answer; the question stands in the address, so that it can be sent to a colleague. */
  @Get('deadlines')
  @Door({ permission: 'law:read', audit: 'none' })
  async deadlines(@CurrentActor() actor: Actor, @Asked() asked: Posted): Promise<WebAnswer> {
    const { rows } = await this.calendars.list(actor, { authority: actor.authority }, { limit: 100 });
    const offered = rows.map((row) => ({ value: row.id, text: `${row.name}${row.current?.demonstration ? ' (demonstration)' : ''}` }));
    const start = readDateParts(asked, 'start', 'The day it is counted from');
    if (Object.keys(asked).length === 0)
      return page(deadlinesPage({ state: { posted: asked, errors: [] }, calendars: offered, answer: null, start: null }));

    const errors: FieldError[] = start.error
      ? [start.error]
      : start.empty
        ? [{ field: 'start', message: 'Enter the day it is counted from', target: 'start-day' }]
        : [];
    const calendar = await this.calendar(actor, asked, errors);
    const { holidays } = await this.register.bankHolidays(actor);
    const number = typed(asked, 'n');
    const request: DateRequest = {
      rule: typed(asked, 'rule') as CountingRuleId,
      start: start.date ?? '',
      bankHolidays: holidays,
      ...(number ? { n: Number(number) } : {}),
      ...(calendar ? { calendar } : {}),
    };
    const answer = countDate(request);
    if ('errors' in answer)
      errors.push(
        ...answer.errors
          .filter((error) => error.field !== 'start')
          .map((error) => ({ ...error, message: wordsFor(error), target: error.field.split('.')[0]! })),
      );
    const shown: DateAnswer | null = errors.length === 0 ? answer : null;
    return page(deadlinesPage({ state: { posted: asked, errors }, calendars: offered, answer: shown, start: start.date }));
  }

  /** Terms typed on the page go before a stored calendar. Lines that begin with "no" are days without school. */
  private async calendar(actor: Actor, asked: Posted, errors: FieldError[]): Promise<Calendar | null> {
    const lines = typed(asked, 'terms').split(/\r?\n/);
    const without = /^\s*no\s+/i;
    const terms = readDateLines(lines.map((line) => (without.test(line) ? '' : line)).join('\n'), 'Terms');
    const closed = readDateLines(lines.map((line) => (without.test(line) ? line.replace(without, '') : '')).join('\n'), 'Terms');
    errors.push(...[...terms.errors, ...closed.errors].map((message) => ({ field: 'terms', message, target: 'terms' })));
    if (terms.ranges.length > 0) {
      const ranges = terms.ranges.map((range): DateRange => (typeof range === 'string' ? { from: range, to: range } : range));
      return { terms: ranges, notSchoolDays: closed.ranges, name: 'the terms you typed' };
    }
    const id = typed(asked, 'calendar');
    if (!id) return null;
    const stored = unwrap(await this.calendars.read(actor, id));
    return { ...stored.days, name: stored.name };
  }
}

const wordsFor = (error: { field: string; message: string }): string =>
  error.field === 'rule' ? 'Select what is being counted' : error.message;
