import { Get, Param } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Instruments, TemporaryBodies } from '#libs/instruments/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/index.js';
import { page, type WebAnswer } from '../http/answers.js';
import { Pages } from '../http/pages.decorator.js';
import type { PageView } from '../layout/context.js';
import type { CasePage } from '../pages/cases/case-view.js';
import { historyPage } from '../pages/cases/history.js';
import { nextPage } from '../pages/cases/next.js';
import { summaryPage } from '../pages/cases/summary.js';
import { tasksPage } from '../pages/cases/tasks.js';
import { timetablePage } from '../pages/cases/timetable.js';
import { CasePages } from './case-pages.js';

/** The pages of a case that only show. */
@Pages('cases/:reference')
export class CaseTabsController {
  constructor(
    private readonly cases: CasePages,
    private readonly instruments: Instruments,
    private readonly bodies: TemporaryBodies,
  ) {}

  @Get()
  @Door({ permission: 'cases:read', audit: 'none' })
  async summary(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    const { id } = found.details;
    const [instruments, bodies] = await Promise.all([this.instruments.ofCase(actor, id), this.bodies.ofCase(actor, id)]);
    return page(summaryPage(found, { instruments: unwrap(instruments), bodies: unwrap(bodies) }));
  }

  @Get('timetable')
  @Door({ permission: 'cases:read', audit: 'none' })
  timetable(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<WebAnswer> {
    return this.show(actor, reference, timetablePage);
  }

  @Get('tasks')
  @Door({ permission: 'cases:read', audit: 'none' })
  tasks(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<WebAnswer> {
    return this.show(actor, reference, tasksPage);
  }

  @Get('history')
  @Door({ permission: 'cases:read', audit: 'none' })
  history(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<WebAnswer> {
    return this.show(actor, reference, historyPage);
  }

  @Get('next')
  @Door({ permission: 'cases:read', audit: 'none' })
  next(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<WebAnswer> {
    return this.show(actor, reference, nextPage);
  }

  private async show(actor: Actor, reference: string, view: (page: CasePage) => PageView): Promise<WebAnswer> {
    return page(view(await this.cases.read(actor, reference)));
  }
}
