import { Get, Param, Query } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import type { IsoDate } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import {
  Register,
  type FederationDetails,
  type FederationRow,
  type Page,
  type SchoolDetails,
  type SchoolRow,
} from '#libs/register/index.js';
import { AsAtQuery, FederationsQuery, SchoolsQuery } from '../bodies/lists.js';
import { ApiController } from '../http/api-controller.js';

/** The register of schools and federations. */
@ApiController()
export class RegisterController {
  constructor(private readonly register: Register) {}

  /** Schools by name, URN, DfE number or postcode, in the order of their names. */
  @Get('schools')
  @Door({ permission: 'register:read', audit: 'none' })
  schools(@CurrentActor() actor: Actor, @Query() { after, limit, ...filter }: SchoolsQuery): Promise<Page<SchoolRow>> {
    return this.register.searchSchools(actor, filter, { after, limit });
  }

  /** Everything kept about one school, by its URN. */
  @Get('schools/:urn')
  @Door({ permission: 'register:read', audit: 'none' })
  async school(@CurrentActor() actor: Actor, @Param('urn') urn: string): Promise<SchoolDetails> {
    return unwrap(await this.register.school(actor, urn));
  }

  /** Federations by name or UID, in the order of their names. */
  @Get('federations')
  @Door({ permission: 'register:read', audit: 'none' })
  federations(@CurrentActor() actor: Actor, @Query() { after, limit, ...filter }: FederationsQuery): Promise<Page<FederationRow>> {
    return this.register.listFederations(actor, filter, { after, limit });
  }

  /** A federation with its schools as they were members on a day. */
  @Get('federations/:uid')
  @Door({ permission: 'register:read', audit: 'none' })
  async federation(@CurrentActor() actor: Actor, @Param('uid') uid: string, @Query() { asAt }: AsAtQuery): Promise<FederationDetails> {
    return unwrap(await this.register.federation(actor, uid, asAt));
  }

  /** Bank holidays in England, in the version in force. */
  @Get('bank-holidays')
  @Door({ permission: 'register:read', audit: 'none' })
  bankHolidays(@CurrentActor() actor: Actor): Promise<{ holidays: IsoDate[]; version: string }> {
    return this.register.bankHolidays(actor);
  }

  /** English education authorities, by name. */
  @Get('authorities')
  @Door({ permission: 'register:read', audit: 'none' })
  async authorities(@CurrentActor() actor: Actor): Promise<{ rows: { code: string; name: string }[] }> {
    return { rows: await this.register.authorities(actor) };
  }
}
