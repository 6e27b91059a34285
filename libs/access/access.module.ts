import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { Administration } from './administration.js';
import { Callers } from './callers.js';
import { DoorGuard } from './door.guard.js';
import { FailedAttempts, LimitGuard, limitOptions } from './limits.js';
import { People } from './people.js';
import { SignIn } from './sign-in.js';

/** Who is at the door, and the door itself: both guards stand before every route of the program, the door first. */
@Module({
  imports: [ThrottlerModule.forRoot(limitOptions)],
  providers: [
    Callers,
    FailedAttempts,
    SignIn,
    People,
    Administration,
    { provide: APP_GUARD, useClass: DoorGuard },
    { provide: APP_GUARD, useClass: LimitGuard },
  ],
  exports: [Callers, SignIn, People, Administration],
})
export class AccessModule {}
