import { randomUUID } from 'node:crypto';
import { Get, Param, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, type CaseLinkKind, type OpenedCases } from '#libs/casework/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import { type Posted, typed } from '../forms/posted.js';
import { fieldErrors } from '../forms/refused-fields.js';
import { readSupposedDay } from '../forms/supposed-day.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { casePath } from '../pages/cases/case-view.js';
import { graphPage } from '../pages/cases/graph.js';
import { linksPage } from '../pages/cases/links.js';
import { CasePages } from './case-pages.js';

/** What a case changes beyond itself, and the cases it has to do with. */
@Pages('cases/:reference')
export class GraphController {
  constructor(
    private readonly cases: CasePages,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  @Get('graph')
  @Door({ permission: 'cases:read', audit: 'none' })
  async graph(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Asked() asked: Posted,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    const { on, state } = readSupposedDay(asked, this.clock.today());
    const graph = unwrap(await this.casework.cascadeOfCase(actor, found.details.id, on));
    return page(graphPage(found, { graph, state, csrfToken }));
  }

  @Post('graph/open')
  @Door({ permission: 'cases:open', audit: 'case-opened' })
  async open(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Form() _posted: Posted): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    const opened = unwrap(await this.casework.openCalledFor(actor, found.details.id));
    return seeOther(casePath(found.details, 'graph'), told(opened));
  }

  @Get('links')
  @Door({ permission: 'cases:link', audit: 'none' })
  async links(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    return page(linksPage(await this.cases.read(actor, reference), drafts.state(), csrfToken));
  }

  @Post('links')
  @Door({ permission: 'cases:link', audit: 'case-linked' })
  async link(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    const path = casePath(found.details, 'links');
    const kind = typed(posted, 'kind');
    if (!kind)
      return drafts.again(path, randomUUID(), posted, [
        { field: 'kind', message: 'Select how the two have to do with each other', target: 'kind' },
      ]);
    const linked = await this.casework.linkCases(actor, found.details.id, {
      to: typed(posted, 'to'),
      kind: kind as CaseLinkKind,
      reason: typed(posted, 'reason'),
    });
    if (linked.ok) return seeOther(casePath(found.details, 'graph'), { title: `${linked.value.title} ${linked.value.reference}` });
    const { refusal } = linked;
    const errors =
      fieldErrors(refusal) ??
      (refusal.code === 'not-permitted' || refusal.code === 'cases-linked-already'
        ? [{ field: 'to', message: refusal.detail, target: 'to' }]
        : null);
    return errors ? drafts.again(path, randomUUID(), posted, errors) : unwrap<never>(linked);
  }
}

function told({ opened, already, notOpened }: OpenedCases): { title: string; text?: string } {
  const others = notOpened.map(({ because }) => because).join(' ');
  if (opened.length > 0)
    return {
      title: `${opened.length === 1 ? 'Case' : 'Cases'} ${opened.map(({ reference }) => reference).join(', ')} opened and linked`,
      text: ['Record there what has happened, beginning with the date.', others].join(' ').trim(),
    };
  return {
    title: already.length > 0 ? 'All cases it calls for are open already' : 'There is no case to open from here',
    text: others || undefined,
  };
}
