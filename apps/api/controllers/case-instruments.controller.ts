import { Get, Param } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Instruments, TemporaryBodies, type CaseInstruments, type TemporaryBodyDetails } from '#libs/instruments/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { ApiController } from '../http/api-controller.js';

/** The instruments and temporary governing bodies of a case. */
@ApiController('cases/:id')
export class CaseInstrumentsController {
  constructor(
    private readonly instruments: Instruments,
    private readonly bodies: TemporaryBodies,
  ) {}

  /** The instruments the law calls for in this case, by whom and why, and where each stands. */
  @Get('instruments')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CaseInstruments> {
    return unwrap(await this.instruments.ofCase(actor, id));
  }

  /** The temporary governing bodies of this case. */
  @Get('temporary-governing-bodies')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async temporaryBodies(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<{ rows: TemporaryBodyDetails[] }> {
    return { rows: unwrap(await this.bodies.ofCase(actor, id)) };
  }
}
