import { Get, Header, Param } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { CaseAudit, type AuditResult } from '#libs/casework/audit/index.js';
import { Casework } from '#libs/casework/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { ApiController } from '../http/api-controller.js';

/** Whether a case's history was altered, and the export that others can check without us. */
@ApiController('cases/:id/audit')
export class CaseAuditController {
  constructor(
    private readonly casework: Casework,
    private readonly audit: CaseAudit,
  ) {}

  /** Recomputes the chain of the case and compares it with what was witnessed outside the database. */
  @Get()
  @Door({ permission: 'audit:read', audit: 'none' })
  async check(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AuditResult> {
    const { id: caseId } = unwrap(await this.casework.readCase(actor, id));
    return this.audit.verify(actor, caseId);
  }

  /** The history as it was hashed, one JSON document a line, for `npm run audit:verify -- FILE`. */
  @Get('export')
  @Header('content-type', 'application/jsonl; charset=utf-8')
  @Door({ permission: 'audit:read', audit: 'audit-exported' })
  async export(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<string> {
    const { id: caseId } = unwrap(await this.casework.readCase(actor, id));
    return this.audit.exportOf(actor, caseId);
  }
}
