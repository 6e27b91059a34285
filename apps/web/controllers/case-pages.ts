import { Injectable } from '@nestjs/common';
import { may } from '#libs/access/index.js';
import { Casework } from '#libs/casework/index.js';
import { processes } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import { boardsOf, type CasePage } from '../pages/cases/case-view.js';
import { Directory } from './directory.js';

/** Reads a case with everything its pages need. */
@Injectable()
export class CasePages {
  constructor(
    private readonly casework: Casework,
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  /** @throws Refused when there is no such case, or none this person may see. */
  async read(actor: Actor, reference: string): Promise<CasePage> {
    const [details, authorities] = await Promise.all([this.casework.readCase(actor, reference), this.directory.authorities(actor)]);
    const found = unwrap(details);
    const clerks = boardsOf(found).map(({ key, name }) => [`board:${key}`, `Clerk to the ${name.charAt(0).toLowerCase()}${name.slice(1)}`]);
    return {
      details: found,
      today: this.clock.today(),
      authorities: { ...authorities, ...Object.fromEntries(clerks) },
      events: processes[found.process]?.events ?? [],
      may: (permission) => may(actor, permission),
      role: actor.role,
    };
  }
}
