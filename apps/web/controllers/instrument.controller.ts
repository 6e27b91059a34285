import { randomUUID } from 'node:crypto';
import { Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Instruments, type TextOf } from '#libs/instruments/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/index.js';
import { instrumentErrors } from '../forms/instrument-errors.js';
import { noErrors } from '../forms/controls.js';
import { type Posted, typed } from '../forms/posted.js';
import { page, seeOther, unreadable, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import type { PageView } from '../layout/context.js';
import { matterHistoryPage } from '../pages/instruments/history.js';
import { isDraft, matterPath, type MatterPage } from '../pages/instruments/matter-view.js';
import { overviewPage } from '../pages/instruments/overview.js';
import { procedurePage } from '../pages/instruments/procedure.js';
import { tellCasePage } from '../pages/instruments/tell-case.js';
import { comparePage, redlinePage, textChoices, textInWords, versionPage, versionsPage } from '../pages/instruments/versions.js';
import { MatterPages } from './matter-pages.js';

/** One instrument on its way: where it stands, its versions, what differs between them, what comes next. */
@Pages('instruments/:id')
export class InstrumentController {
  constructor(
    private readonly matters: MatterPages,
    private readonly instruments: Instruments,
  ) {}

  @Get()
  @Door({ permission: 'instruments:read', audit: 'none' })
  overview(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WebAnswer> {
    return this.show(actor, id, overviewPage);
  }

  @Get('next')
  @Door({ permission: 'instruments:read', audit: 'none' })
  next(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WebAnswer> {
    return this.show(actor, id, procedurePage);
  }

  @Get('history')
  @Door({ permission: 'instruments:read', audit: 'none' })
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WebAnswer> {
    return this.show(actor, id, matterHistoryPage);
  }

  @Get('versions')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async versions(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const found = await this.matters.read(actor, id);
    return page(versionsPage(found, { state: drafts.state(), csrfToken, mayWrite: found.writer && isDraft(found.details) }));
  }

  @Post('versions')
  @Door({ permission: 'instruments:draft', audit: 'instrument-version-kept' })
  async keep(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const note = typed(posted, 'note');
    const kept = await this.instruments.keepVersion(actor, id, {
      expectedRevision: Number(typed(posted, 'expectedRevision')) || 0,
      ...(note ? { note } : {}),
    });
    const path = matterPath({ id }, 'versions');
    if (kept.ok)
      return seeOther(path, { title: `Kept as version ${kept.value.version}`, text: 'It never changes. It can now be adopted.' });
    const errors = instrumentErrors(kept.refusal, 'note');
    return kept.refusal.status === 404 || errors === null ? unwrap<never>(kept) : drafts.again(path, randomUUID(), posted, errors);
  }

  @Get('versions/:version')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async version(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('version') version: string): Promise<WebAnswer> {
    if (!/^\d{1,6}$/.test(version)) throw new NotFoundException();
    const [found, kept] = await Promise.all([this.matters.read(actor, id), this.instruments.version(actor, id, Number(version))]);
    return page(versionPage(found, unwrap(kept)));
  }

  @Get('compare')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async compare(@CurrentActor() actor: Actor, @Param('id') id: string, @Asked() asked: Posted): Promise<WebAnswer> {
    const found = await this.matters.read(actor, id);
    const pair = pairOf(found, asked);
    if (pair === null) return unreadable('from', 'There is no such text to compare', matterPath({ id }, 'versions'));
    const compared = unwrap(await this.instruments.compare(actor, id, pair.from, pair.to));
    return page(
      comparePage(
        found,
        { ...compared, from: textInWords(found, pair.from), to: textInWords(found, pair.to) },
        { from: String(pair.from), to: String(pair.to), state: noErrors(asked) },
      ),
    );
  }

  @Get('redline')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async redline(@CurrentActor() actor: Actor, @Param('id') id: string, @Asked() asked: Posted): Promise<WebAnswer> {
    const found = await this.matters.read(actor, id);
    const pair = pairOf(found, asked);
    if (pair === null) return unreadable('from', 'There is no such text to compare', matterPath({ id }, 'versions'));
    const { html } = unwrap(await this.instruments.redline(actor, id, pair.from, pair.to));
    return page(redlinePage(found, html, new URLSearchParams({ from: String(pair.from), to: String(pair.to) }).toString()));
  }

  @Get('tell-case')
  @Door({ permission: 'instruments:work', audit: 'none' })
  async tellCaseForm(@CurrentActor() actor: Actor, @Param('id') id: string, @CsrfToken() csrfToken: string): Promise<WebAnswer> {
    return page(tellCasePage(await this.matters.read(actor, id), csrfToken));
  }

  @Post('tell-case')
  @Door({ permission: 'instruments:work', audit: 'case-told' })
  async tellCase(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WebAnswer> {
    const { reference, recorded, because } = unwrap(await this.instruments.tellCase(actor, id));
    return seeOther(
      matterPath({ id }),
      recorded
        ? { title: `Case ${reference} says that the instrument is made` }
        : { title: `Case ${reference} does not say so yet`, text: because ?? '' },
    );
  }

  private async show(actor: Actor, id: string, view: (page: MatterPage) => PageView): Promise<WebAnswer> {
    return page(view(await this.matters.read(actor, id)));
  }
}

/** Which text an address means; null for none of this matter's. */
export function textOf(page: MatterPage, text: string): TextOf | null {
  if (!textChoices(page).some(({ value }) => value === text)) return null;
  return text === 'working' || text === 'in-force' ? text : Number(text);
}

export function pairOf(found: MatterPage, asked: Posted): { from: TextOf; to: TextOf } | null {
  const from = textOf(found, typed(asked, 'from'));
  const to = textOf(found, typed(asked, 'to') || 'working');
  return from === null || to === null ? null : { from, to };
}
