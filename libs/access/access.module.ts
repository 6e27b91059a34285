import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { Config } from '#libs/platform/config.js';
import { Administration } from './administration.js';
import { Callers } from './callers.js';
import { DoorGuard } from './door.guard.js';
import { DoorsCheck } from './doors-check.js';
import { FailedAttempts, LimitGuard, limitOptions } from './limits.js';
import { People } from './people.js';
import { SignIn } from './sign-in.js';

/** Who may come in. Its guards stand before every route of whatever program imports it. Needs the platform module, which is global. */
@Module({
  imports: [DiscoveryModule, ThrottlerModule.forRootAsync({ inject: [Config], useFactory: limitOptions })],
  providers: [
    Callers,
    SignIn,
    People,
    Administration,
    FailedAttempts,
    DoorsCheck,
    { provide: APP_GUARD, useClass: DoorGuard },
    { provide: APP_GUARD, useClass: LimitGuard },
  ],
  exports: [Callers, SignIn, People, Administration, DoorsCheck],
})
export class AccessModule {}
