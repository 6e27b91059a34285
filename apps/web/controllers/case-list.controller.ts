import { Get } from '@nestjs/common';
import { CurrentActor, Door, may } from '#libs/access/index.js';
import { Casework, type CaseListFilter, readCaseCursor } from '#libs/casework/index.js';
import { addDays } from '#libs/law/calendar/civil-date.js';
import { processes } from '#libs/law/index.js';
import type { IsoDate, ProcessId } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { type Posted, typed } from '../forms/posted.js';
import { processOf } from '../forms/process-choice.js';
import { page, seeOther, unreadable, type WebAnswer } from '../http/answers.js';
import { Asked } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { caseListPage } from '../pages/cases/list.js';
import { processWords } from '../words.js';
import { Directory } from './directory.js';

/** Which cases a panel of the list stands for. */
const panelFilter = (show: string, actor: Actor, today: IsoDate): CaseListFilter => {
  switch (show) {
    case 'closed':
      return { open: false };
    case 'overdue':
      return { open: true, dueBy: addDays(today, -1) };
    case 'open':
      return { open: true };
    default:
      return { open: true, officerId: actor.personId };
  }
};

/** The officer's first page: what to do next, by when, why. */
@Pages()
export class CaseListController {
  constructor(
    private readonly casework: Casework,
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Door({ permission: 'cases:read', audit: 'none' })
  start(): WebAnswer {
    return seeOther('/cases');
  }

  @Get('cases')
  @Door({ permission: 'cases:read', audit: 'none' })
  async list(@CurrentActor() actor: Actor, @Asked() query: Posted): Promise<WebAnswer> {
    const today = this.clock.today();
    const works = actor.role === 'officer' || actor.role === 'manager';
    const show = typed(query, 'show') || (works ? 'mine' : 'open');
    const after = typed(query, 'after');
    if (after && readCaseCursor(after) === null) return unreadable('after', 'The list has no page of that name', '/cases');
    const state = typed(query, 'state');
    if (state && !states().some(({ value }) => value === state))
      return unreadable('state', 'No case can be in a state of that name', '/cases');
    const process = typed(query, 'process');
    if (process && processOf(query) === null) return unreadable('process', 'No case can be about that', '/cases');
    const filter: CaseListFilter = {
      ...panelFilter(show, actor, today),
      state: state || undefined,
      process: processOf(query) ?? undefined,
      federationUid: typed(query, 'federation') || undefined,
      text: typed(query, 'text') || undefined,
    };
    const count = async (panel: string): Promise<number> =>
      (await this.casework.listCases(actor, panelFilter(panel, actor, today), { limit: 1 })).total;
    const [found, mine, open, overdue, closed, authorities, federations] = await Promise.all([
      this.casework.listCases(actor, filter, { after: after || undefined }),
      works ? count('mine') : null,
      count('open'),
      count('overdue'),
      count('closed'),
      this.directory.authorities(actor),
      this.directory.federationsWithCases(actor),
    ]);
    return page(
      caseListPage({
        ...found,
        query: { ...query, show },
        counts: { mine, open, overdue, closed },
        processes: Object.keys(processes).map((id) => ({ value: id, text: processWords[id as ProcessId] })),
        states: states(),
        federations: federations.map((federation) => ({ value: federation.uid, text: federation.name })),
        today,
        authorities,
        mayOpen: may(actor, 'cases:open'),
      }),
    );
  }
}

/** States of all processes. Where processes call one state differently, it goes by all its titles. */
function states(): { value: string; text: string }[] {
  const titles = new Map<string, Set<string>>();
  for (const process of Object.values(processes))
    for (const { id, title } of process.states) titles.set(id, (titles.get(id) ?? new Set()).add(title));
  return [...titles].map(([value, all]) => ({ value, text: [...all].join(', or: ') })).sort((a, b) => (a.text < b.text ? -1 : 1));
}
