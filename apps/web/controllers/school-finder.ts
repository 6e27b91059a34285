import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Register } from '#libs/register/index.js';
import type { Found } from '../components/partner-search.js';

/** Finds schools, and federations that had a school on a day, for pages on which several are put together. */
@Injectable()
export class SchoolFinder {
  constructor(private readonly register: Register) {}

  async find(actor: Actor, text: string, asAt: IsoDate): Promise<Found> {
    const [schools, federations] = await Promise.all([
      this.register.searchSchools(actor, { text }, { limit: 20 }),
      this.register.listFederations(actor, { text, emptied: true }, { limit: 10 }),
    ]);
    const members = await this.register.membersOn(
      actor,
      federations.rows.map(({ uid }) => uid),
      asAt,
    );
    return {
      schools: schools.rows,
      more: schools.total > schools.rows.length,
      federations: federations.rows.map((row) => ({ ...row, members: members.get(row.uid) ?? 0 })).filter((row) => row.members > 0),
    };
  }
}
