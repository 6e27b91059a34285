import { randomUUID } from 'node:crypto';
import { Get, Param, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework } from '#libs/casework/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/index.js';
import { type Posted, typed } from '../forms/posted.js';
import { fieldErrors } from '../forms/refused-fields.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { assignPage } from '../pages/cases/assign.js';
import { casePath } from '../pages/cases/case-view.js';
import { notesPage } from '../pages/cases/notes.js';
import { CasePages } from './case-pages.js';
import { Directory } from './directory.js';

/** Notes and the case officer: acts on a case that are no events of the law. */
@Pages('cases/:reference')
export class CaseActsController {
  constructor(
    private readonly cases: CasePages,
    private readonly casework: Casework,
    private readonly directory: Directory,
  ) {}

  @Get('notes')
  @Door({ permission: 'cases:read', audit: 'none' })
  async notes(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrf: string,
  ): Promise<WebAnswer> {
    return page(notesPage(await this.cases.read(actor, reference), drafts.state({ shared: 'no' }), csrf));
  }

  @Post('notes')
  @Door({ permission: 'cases:note', audit: 'note-added' })
  async addNote(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    const added = await this.casework.addNote(actor, found.details.id, {
      text: typed(posted, 'text'),
      shared: typed(posted, 'shared') === 'yes',
    });
    if (added.ok) return seeOther(casePath(found.details, 'notes'), { title: 'Note added' });
    const errors = fieldErrors(added.refusal);
    return errors ? drafts.again(casePath(found.details, 'notes'), randomUUID(), posted, errors) : unwrap<never>(added as never);
  }

  @Get('assign')
  @Door({ permission: 'cases:assign', audit: 'none' })
  async assignForm(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrf: string,
  ): Promise<WebAnswer> {
    const [found, people] = await Promise.all([this.cases.read(actor, reference), this.directory.officers(actor)]);
    return page(assignPage(found, people, drafts.state({ officerId: found.details.officerId ?? '' }), csrf));
  }

  @Post('assign')
  @Door({ permission: 'cases:assign', audit: 'officer-assigned' })
  async assign(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const [found, people] = await Promise.all([this.cases.read(actor, reference), this.directory.officers(actor)]);
    const officerId = typed(posted, 'officerId');
    const assigned = await this.casework.assignOfficer(actor, found.details.id, {
      officerId,
      reason: typed(posted, 'reason') || undefined,
    });
    if (assigned.ok)
      return seeOther(casePath(found.details), {
        title: `The case officer is ${people.find((person) => person.id === officerId)?.name ?? 'changed'}`,
      });
    const errors = fieldErrors(assigned.refusal);
    return errors ? drafts.again(casePath(found.details, 'assign'), randomUUID(), posted, errors) : unwrap<never>(assigned as never);
  }
}
