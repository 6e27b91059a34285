import { Get, Param } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { CaseAudit } from '#libs/casework/audit/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { FileAnswer, page, type WebAnswer } from '../http/answers.js';
import { Pages } from '../http/pages.decorator.js';
import { auditPage } from '../pages/cases/audit.js';
import { CasePages } from './case-pages.js';

/** Whether a case's history was altered, and the export that others can check without us. */
@Pages('cases/:reference/audit')
export class AuditController {
  constructor(
    private readonly cases: CasePages,
    private readonly audit: CaseAudit,
  ) {}

  @Get()
  @Door({ permission: 'audit:read', audit: 'none' })
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    return page(auditPage(found, await this.audit.verify(actor, found.details.id)));
  }

  @Get('export')
  @Door({ permission: 'audit:read', audit: 'audit-exported' })
  async download(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<WebAnswer> {
    const { details } = await this.cases.read(actor, reference);
    return new FileAnswer(await this.audit.exportOf(actor, details.id), 'application/jsonl; charset=utf-8', `${details.reference}.jsonl`);
  }
}
