import { randomUUID } from 'node:crypto';
import { Get, Param, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { type DraftConflict, Instruments } from '#libs/instruments/index.js';
import type { InstrumentRecord } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/index.js';
import { chooseSides, sidesChosen } from '../forms/draft-sides.js';
import { instrumentErrors } from '../forms/instrument-errors.js';
import { instrumentAsPosted, readInstrumentForm } from '../forms/instrument-form.js';
import { type Posted, typed } from '../forms/posted.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { draftPath, type Drafts, KeptDrafts } from '../http/drafts.js';
import { CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { Clauses } from '../pages/instruments/clauses.js';
import { draftPage, draftShownPage } from '../pages/instruments/draft.js';
import { draftConflictPage } from '../pages/instruments/draft-conflict.js';
import { isDraft, matterPath } from '../pages/instruments/matter-view.js';
import { MatterPages } from './matter-pages.js';

/** The drafting form, and what happens where two people write at once. */
@Pages('instruments/:id/draft')
export class InstrumentDraftController {
  constructor(
    private readonly matters: MatterPages,
    private readonly instruments: Instruments,
  ) {}

  @Get()
  @Door({ permission: 'instruments:read', audit: 'none' })
  async form(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const found = await this.matters.read(actor, id);
    const { draft } = found.details;
    if (!found.writer || !isDraft(found.details)) return page(draftShownPage(found, Clauses({ record: draft.record })));
    const state = drafts.state(instrumentAsPosted(draft.record));
    const expectedRevision = drafts.asked ? Number(typed(state.posted, 'expectedRevision')) : draft.revision;
    return page(draftPage(found, { state, expectedRevision, csrfToken }));
  }

  @Post()
  @Door({ permission: 'instruments:draft', audit: 'instrument-draft-saved' })
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const found = await this.matters.read(actor, id);
    const path = matterPath(found.details, 'draft');
    const { record, errors } = readInstrumentForm(posted, found.details.draft.record);
    if (errors.length > 0) return drafts.again(path, randomUUID(), posted, errors);
    const step = typed(posted, 'step');
    const saved = await this.write(actor, id, record, Number(typed(posted, 'expectedRevision')) || 0, posted, drafts);
    if (saved !== null) return saved;
    if (step === 'auto') return seeOther(path);
    if (step === 'leave') return seeOther(matterPath(found.details), { title: 'The draft is saved' });
    return seeOther(`${path}${step.startsWith('at:') ? `#${step.slice(3)}` : ''}`, { title: 'The draft is saved and checked' });
  }

  /** Both texts side by side, after a save that somebody else's save overtook. */
  @Get('two')
  @Door({ permission: 'instruments:draft', audit: 'none' })
  async two(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const found = await this.matters.read(actor, id);
    const kept = drafts.asked;
    const conflict = conflictOf(kept?.posted);
    if (!kept || conflict === null)
      return seeOther(matterPath(found.details, 'draft'), {
        title: 'What you typed is no longer kept',
        text: 'Here is the draft as it stands.',
      });
    const state = { posted: { ...sidesChosen(conflict), ...kept.posted }, errors: kept.errors };
    return page(draftConflictPage(found, { conflict, key: kept.key, state, csrfToken }));
  }

  @Post('two')
  @Door({ permission: 'instruments:draft', audit: 'instrument-draft-saved' })
  async choose(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const path = matterPath({ id }, 'draft');
    const kept = drafts.find(typed(posted, 'draft'));
    const conflict = conflictOf(kept?.posted);
    if (!kept || conflict === null)
      return seeOther(path, { title: 'What you typed is no longer kept', text: 'Here is the draft as it stands.' });
    const { record, errors } = chooseSides(conflict, posted);
    if (errors.length > 0) return drafts.again(`${path}/two`, kept.key, { ...kept.posted, ...posted }, errors);
    const saved = await this.write(actor, id, record, conflict.revision, posted, drafts);
    return saved ?? seeOther(path, { title: 'Saved as you chose', text: 'The law was asked about the result.' });
  }

  /** Saves; null when it is saved, else where the person goes with everything typed. */
  private async write(
    actor: Actor,
    id: string,
    record: InstrumentRecord,
    expectedRevision: number,
    posted: Posted,
    drafts: Drafts,
  ): Promise<WebAnswer | null> {
    const saved = await this.instruments.saveDraft(actor, id, { record, expectedRevision });
    if (saved.ok) return null;
    const key = randomUUID();
    if (saved.refusal.code === 'draft-changed') {
      // somebody saved the very same: nothing is left to choose
      if ((saved.refusal.extra as unknown as DraftConflict).fields.length === 0) return null;
      drafts.keep(key, { posted: { conflict: JSON.stringify(saved.refusal.extra) }, errors: [] });
      return seeOther(draftPath(matterPath({ id }, 'draft/two'), key));
    }
    const errors = instrumentErrors(saved.refusal);
    return errors ? drafts.again(matterPath({ id }, 'draft'), key, posted, errors) : unwrap<never>(saved);
  }
}

function conflictOf(posted: Posted | undefined): DraftConflict | null {
  const text = posted?.['conflict'];
  return typeof text === 'string' && text !== '' ? (JSON.parse(text) as DraftConflict) : null;
}
