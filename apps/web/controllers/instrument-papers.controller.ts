import { randomUUID } from 'node:crypto';
import { Get, NotFoundException, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import { type AttachmentKind, attachmentKinds, Instruments } from '#libs/instruments/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Config } from '#libs/platform/config.js';
import { unwrap } from '#libs/platform/http/index.js';
import { datePartsOf, readDateParts } from '../forms/date-parts.js';
import { instrumentErrors } from '../forms/instrument-errors.js';
import { type FieldError, type Posted, ticked, typed } from '../forms/posted.js';
import { FileAnswer, page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { uploadOf } from '../http/uploads.js';
import { copiesPage, filesPage, linksPage, removeFilePage } from '../pages/instruments/papers.js';
import { matterPath } from '../pages/instruments/matter-view.js';
import { pairOf, textOf } from './instrument.controller.js';
import { sendFile } from './instrument-files.js';
import { MatterPages } from './matter-pages.js';

/** Files beside an instrument, its documents, the copies given, and the link by which a board works on it. */
@Pages('instruments/:id')
export class InstrumentPapersController {
  constructor(
    private readonly matters: MatterPages,
    private readonly instruments: Instruments,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get('files')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async files(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    return page(filesPage(await this.matters.read(actor, id), { state: drafts.state(), csrfToken }));
  }

  @Post('files')
  @Door({ permission: 'instruments:draft', audit: 'instrument-file-added' })
  async attach(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Form() posted: Posted,
    @Req() request: FastifyRequest,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const path = matterPath({ id }, 'files');
    const kind = attachmentKinds.find((one) => one === typed(posted, 'kind'));
    const file = uploadOf(request, 'file');
    const errors: FieldError[] = [];
    if (!kind) errors.push({ field: 'kind', message: 'Select what it is', target: 'kind' });
    if (!file) errors.push({ field: 'file', message: 'Choose the file', target: 'file' });
    if (!kind || !file) return drafts.again(path, randomUUID(), posted, errors);
    const added = await this.instruments.attach(actor, id, { kind: kind satisfies AttachmentKind, name: file.name, content: file.content });
    if (added.ok) return seeOther(path, { title: `${added.value.name} is added` });
    const named = instrumentErrors(added.refusal)?.map((error) =>
      error.field === 'name' ? { ...error, field: 'file', target: 'file' } : error,
    );
    return named ? drafts.again(path, randomUUID(), posted, named) : unwrap<never>(added);
  }

  /** A document of the instrument as a file: "made.pdf", "draft.docx", "version.pdf?text=2", "redline.docx?from=1&to=2". */
  @Get('files/:what.:format')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async document(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('what') what: string,
    @Param('format') format: string,
    @Asked() asked: Posted,
  ): Promise<WebAnswer> {
    if (format !== 'pdf' && format !== 'docx') throw new NotFoundException();
    if (what === 'made') return sendFile(unwrap(await this.instruments.document(actor, id, format)));
    if (what === 'draft') return sendFile(unwrap(await this.instruments.document(actor, id, format, 'working')));
    const found = await this.matters.read(actor, id);
    if (what === 'version') {
      const text = textOf(found, typed(asked, 'text'));
      if (text === null) throw new NotFoundException();
      return sendFile(unwrap(await this.instruments.document(actor, id, format, text)));
    }
    const pair = pairOf(found, asked);
    if (what !== 'redline' || format !== 'docx' || pair === null) throw new NotFoundException();
    const { docx } = unwrap(await this.instruments.redline(actor, id, pair.from, pair.to));
    return new FileAnswer(docx, WORD, `redline ${found.details.subject.name}.docx`, { 'x-content-type-options': 'nosniff' });
  }

  @Get('files/:file')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async attachment(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('file') file: string): Promise<WebAnswer> {
    return sendFile(unwrap(await this.instruments.readAttachment(actor, id, file)));
  }

  @Get('files/:file/remove')
  @Door({ permission: 'instruments:draft', audit: 'none' })
  async removeForm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('file') fileId: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const found = await this.matters.read(actor, id);
    const file = found.details.attachments.find((one) => one.id === fileId && one.removedBecause === null);
    if (!file) throw new NotFoundException();
    return page(removeFilePage(found, file, { state: drafts.state(), csrfToken }));
  }

  @Post('files/:file/remove')
  @Door({ permission: 'instruments:draft', audit: 'instrument-file-removed' })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('file') fileId: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const removed = await this.instruments.removeAttachment(actor, id, fileId, typed(posted, 'reason'));
    if (removed.ok) return seeOther(matterPath({ id }, 'files'), { title: `${removed.value.name} is taken away` });
    const errors = instrumentErrors(removed.refusal);
    return errors ? drafts.again(matterPath({ id }, `files/${fileId}/remove`), randomUUID(), posted, errors) : unwrap<never>(removed);
  }

  @Get('links')
  @Door({ permission: 'instruments:work', audit: 'none' })
  async links(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const [found, links] = await Promise.all([this.matters.read(actor, id), this.instruments.links(actor, id)]);
    return page(linksPage(found, unwrap(links), { state: drafts.state(), csrfToken, now: this.clock.now(), address: null }));
  }

  /** Answered with the page itself: the address with the secret is shown once and is kept nowhere, a session included. */
  @Post('links')
  @Door({ permission: 'instruments:work', audit: 'board-link-issued' })
  async issue(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const days = typed(posted, 'days');
    const path = matterPath({ id }, 'links');
    if (days && !/^\d{1,3}$/.test(days))
      return drafts.again(path, randomUUID(), posted, [
        { field: 'days', message: 'The days must be a whole number, like 14', target: 'days' },
      ]);
    const issued = await this.instruments.issueLink(actor, id, {
      label: typed(posted, 'label'),
      email: typed(posted, 'email'),
      ...(days ? { days: Number(days) } : {}),
    });
    if (!issued.ok) {
      const errors = instrumentErrors(issued.refusal);
      return errors ? drafts.again(path, randomUUID(), posted, errors) : unwrap<never>(issued);
    }
    const [found, links] = await Promise.all([this.matters.read(actor, id), this.instruments.links(actor, id)]);
    const address = new URL(`/sign-in/${issued.value.secret}`, this.config.baseUrl).href;
    return page(linksPage(found, unwrap(links), { state: drafts.state(), csrfToken, now: this.clock.now(), address }));
  }

  @Post('links/:link/revoke')
  @Door({ permission: 'instruments:work', audit: 'board-link-revoked' })
  async revoke(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('link') link: string): Promise<WebAnswer> {
    const { label } = unwrap(await this.instruments.revokeLink(actor, id, link));
    return seeOther(matterPath({ id }, 'links'), { title: `The link for ${label} is revoked`, text: 'Whoever used it is signed out.' });
  }

  @Get('copies')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async copies(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const state = drafts.state(datePartsOf('on', this.clock.today()));
    return page(copiesPage(await this.matters.read(actor, id), { state, csrfToken }));
  }

  /** One letter to many is one form; each copy is an entry of its own. */
  @Post('copies')
  @Door({ permission: 'instruments:draft', audit: 'instrument-copies-recorded' })
  async recordCopies(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const found = await this.matters.read(actor, id);
    const path = matterPath(found.details, 'copies');
    const again = (errors: readonly FieldError[]): WebAnswer => drafts.again(path, randomUUID(), posted, errors);
    const wanted = ticked(posted, 'who');
    const rows = found.details.view.recipients.filter(({ key, toldOn }) => toldOn === null && wanted.includes(key));
    const day = readDateParts(posted, 'on', 'The date');
    const errors: FieldError[] = [];
    if (rows.length === 0) errors.push({ field: 'who', message: 'Select who was given a copy', target: 'who' });
    if (day.error) errors.push(day.error);
    if (day.empty) errors.push({ field: 'on', message: 'Enter the date', target: 'on-day' });
    if (errors.length > 0) return again(errors);
    const channel = typed(posted, 'channel');
    let expectedVersion = Number(typed(posted, 'expectedVersion')) || 0;
    for (const { role, school } of rows) {
      const recorded = await this.instruments.recordEvent(actor, id, {
        expectedVersion,
        type: 'told',
        happenedOn: day.date!,
        data: { of: 'instrument', role, ...(school ? { school } : {}), ...(channel ? { channel } : {}) },
      });
      if (!recorded.ok) {
        const named = instrumentErrors(recorded.refusal, 'who');
        return named
          ? again(named.map((error) => (error.field.startsWith('happenedOn') ? { ...error, field: 'on', target: 'on-day' } : error)))
          : unwrap<never>(recorded);
      }
      expectedVersion = recorded.value.version;
    }
    return seeOther(path, { title: rows.length === 1 ? 'The copy is recorded' : `${rows.length} copies are recorded` });
  }
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
