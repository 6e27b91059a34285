import { Injectable } from '@nestjs/common';
import { Instruments } from '#libs/instruments/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import { eventsOf, type MatterPage } from '../pages/instruments/matter-view.js';
import { Directory } from './directory.js';

/** Reads the matter of an instrument with everything its pages need. */
@Injectable()
export class MatterPages {
  constructor(
    private readonly instruments: Instruments,
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  /** @throws Refused when there is no such matter, or none this person may see. */
  async read(actor: Actor, id: string): Promise<MatterPage> {
    const [found, authorities] = await Promise.all([this.instruments.read(actor, id), this.directory.authorities(actor)]);
    const details = unwrap(found);
    const staff = (actor.role === 'officer' || actor.role === 'manager') && actor.authority === details.authority;
    return {
      details,
      today: this.clock.today(),
      authorities,
      events: eventsOf(details.process),
      role: actor.role,
      staff,
      writer: staff || actor.role === 'board',
    };
  }
}
