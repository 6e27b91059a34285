import { Injectable } from '@nestjs/common';
import { type InstrumentDetails, Instruments } from '#libs/instruments/index.js';
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
    const details = withOwnName(unwrap(found), actor);
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

/** Whoever works by a link cannot look up names, their own included. */
function withOwnName(details: InstrumentDetails, { personId, displayName }: Actor): InstrumentDetails {
  const own = (id: string, name: string | null): string | null => name ?? (id === personId ? displayName : null);
  return {
    ...details,
    draft: { ...details.draft, savedByName: own(details.draft.savedById, details.draft.savedByName) },
    versions: details.versions.map((version) => ({ ...version, keptByName: own(version.keptById, version.keptByName) })),
    history: details.history.map((row) => ({ ...row, actorName: own(row.actorId, row.actorName) })),
    attachments: details.attachments.map((file) => ({ ...file, addedByName: own(file.addedById, file.addedByName) })),
  };
}
