import { Get } from '@nestjs/common';
import { CurrentActor, Door, may } from '#libs/access/index.js';
import { Casework, type CaseListFilter } from '#libs/casework/index.js';
import { addDays } from '#libs/law/calendar/civil-date.js';
import { processes } from '#libs/law/index.js';
import type { IsoDate } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { type Posted, typed } from '../forms/posted.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { Asked } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { caseListPage } from '../pages/cases/list.js';
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
    const filter: CaseListFilter = {
      ...panelFilter(show, actor, today),
      state: typed(query, 'state') || undefined,
      federationUid: typed(query, 'federation') || undefined,
      text: typed(query, 'text') || undefined,
    };
    const count = async (panel: string): Promise<number> =>
      (await this.casework.listCases(actor, panelFilter(panel, actor, today), { limit: 1 })).total;
    const [found, mine, open, overdue, closed, authorities, federations] = await Promise.all([
      this.casework.listCases(actor, filter, { after: typed(query, 'after') || undefined }),
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
        states: states(),
        federations: federations.map((federation) => ({ value: federation.uid, text: federation.name })),
        today,
        authorities,
        mayOpen: may(actor, 'cases:open'),
      }),
    );
  }
}

/** States of all processes, each title once. */
const states = (): { value: string; text: string }[] => {
  const titles = new Map(Object.values(processes).flatMap((process) => process.states.map((state) => [state.id, state.title] as const)));
  return [...titles].map(([value, text]) => ({ value, text }));
};
