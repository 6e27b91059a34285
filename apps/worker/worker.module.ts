import { Module } from '@nestjs/common';
import { AuditDigest, printedCheckpoint } from '#libs/casework/audit/index.js';
import { CaseworkModule } from '#libs/casework/index.js';
import { InstrumentsModule } from '#libs/instruments/instruments.module.js';
import { SendingModule } from '#libs/post/sending.module.js';
import { Unattended } from './unattended.js';

/** The process that works unattended. */
@Module({
  imports: [CaseworkModule, InstrumentsModule.unattended(), SendingModule.with(printedCheckpoint)],
  providers: [AuditDigest, Unattended],
})
export class WorkerModule {}
