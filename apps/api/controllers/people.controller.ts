import { Get } from '@nestjs/common';
import { CurrentActor, Door, People, type PersonListed } from '#libs/access/index.js';
import type { Actor, Role } from '#libs/platform/actor.js';
import { ApiController } from '../http/api-controller.js';

/** Who is calling, and with what rights. */
export interface Caller {
  personId: string;
  name: string;
  authority: string;
  role: Role;
  /** UID, for a board. */
  federationUid: string | null;
  scopes: readonly string[];
}

/** The people of your authority. */
@ApiController()
export class PeopleController {
  constructor(private readonly people: People) {}

  /** Whom this token speaks for, and what it may do. */
  @Get('me')
  @Door({ permission: 'law:read', audit: 'none' })
  me(@CurrentActor() { personId, displayName, authority, role, federationUid, scopes }: Actor): Caller {
    return { personId, name: displayName, authority, role, federationUid: federationUid ?? null, scopes: scopes ?? [] };
  }

  /** Officers and managers of your authority, to whom a case can be given. */
  @Get('people')
  @Door({ permission: 'people:read', audit: 'none' })
  async officers(@CurrentActor() actor: Actor): Promise<{ rows: PersonListed[] }> {
    return { rows: await this.people.officers(actor) };
  }
}
