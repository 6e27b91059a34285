import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { chainProblems } from '#libs/platform/audit/follow-chain.js';
import { LogFolder } from '#libs/platform/audit/log-folder.js';
import { Clock } from '#libs/platform/clock.js';
import { Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database/database.js';
import { caseChains } from './event-columns.js';
import { exportLines, type ExportedCase } from './export-lines.js';

/** What checking the chain of one case found. */
export interface AuditResult {
  verdict: 'intact' | 'altered' | 'cannot tell';
  /** What was found, in words. */
  said: string[];
}

const EXPORT = `
  SELECT f.id AS "caseId", f.reference, f.lead_authority::text AS "leadAuthority",
         json_build_object('sequence', f.head_sequence, 'hash', encode(f.head_hash, 'hex')) AS head,
         (SELECT json_agg(json_build_object(
                   'sequence', e.sequence, 'previousHash', encode(e.previous_hash, 'hex'), 'hash', encode(e.hash, 'hex'), 'canonical', e.canonical,
                   'personal', coalesce((SELECT json_object_agg(p.field, CASE WHEN p.erased_at IS NULL
                       THEN json_build_object('value', p.value, 'salt', encode(p.salt, 'hex')) ELSE json_build_object('erased', true) END)
                     FROM case_event_personal p WHERE p.case_id = e.case_id AND p.sequence = e.sequence), '{}'::json))
                 ORDER BY e.sequence)
            FROM case_event e WHERE e.case_id = f.id) AS events
    FROM case_file f WHERE f.id = $1`;

/** The chain of one case: exported for others to check, and checked here link by link. */
@Injectable()
export class CaseAudit {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** JSON Lines, as `npm run audit:verify` reads them. */
  async exportOf(actor: Actor, caseId: string): Promise<string> {
    return `${exportLines(await this.read(actor, caseId), this.log(), this.clock.now()).join('\n')}\n`;
  }

  /**
   * Recomputes every fingerprint of the chain and compares the head with the newest digest outside the database.
   * What only the database's owner can do to the columns beside the hashed text is found by the nightly verifier.
   */
  async verify(actor: Actor, caseId: string): Promise<AuditResult> {
    const { head, events } = await this.read(actor, caseId);
    const seen = this.log().heads().get(caseId);
    const wrong = chainProblems(caseChains, { id: caseId, head, events }, seen);
    if (wrong.length > 0) return { verdict: 'altered', said: wrong };
    const said = [`${events.length === 1 ? 'One entry' : `${events.length} entries`}, each following from the one before.`];
    if (!seen)
      return {
        verdict: 'cannot tell',
        said: [...said, 'No digest outside the database has seen this case yet, so there is nothing to compare it with.'],
      };
    const since = events.length - seen.sequence;
    return {
      verdict: 'intact',
      said: [...said, `Entry ${seen.sequence} is the one witnessed outside the database${since > 0 ? `; ${since} more came since` : ''}.`],
    };
  }

  private async read(actor: Actor, caseId: string): Promise<ExportedCase> {
    const { rows } = await this.database.transaction(actor, (client) => client.query<ExportedCase>(EXPORT, [caseId]));
    const found = rows[0];
    if (!found) throw new Error('The case that was just read is gone.');
    return { ...found, events: found.events ?? [] };
  }

  private log(): LogFolder {
    return new LogFolder(this.config.auditDir);
  }
}
