import { Module, type DynamicModule } from '@nestjs/common';
import { Config } from '#libs/platform/index.js';
import { RegisterModule } from '#libs/register/register.module.js';
import type { PrintRecord } from './render/reminder-email.js';
import { DeliverReminder, PRINT_RECORD, TRANSPORT } from './send/deliver-reminder.js';
import { PostHours } from './send/hours.js';
import { ReminderQueue } from './send/reminder-queue.js';
import { SmtpTransport } from './send/smtp-transport.js';
import { Sweep, WAKE_UP } from './send/sweep.js';
import type { Transport } from './send/transport.js';
import { TrayTransport } from './send/tray-transport.js';

export { DeliverReminder, ReminderQueue, Sweep };

/** SMTP where a server is named; else, in the embedded default only, the product's own tray. */
export function transportOf(config: Config): Transport {
  if (config.smtpUrl) return new SmtpTransport(config.smtpUrl);
  if (config.embedded) return new TrayTransport();
  return { kind: 'network', send: () => Promise.resolve({ outcome: 'not-sent', code: 'no-smtp-url' }), close: () => undefined };
}

/** The sending end, for the worker alone, and by a door of its own: pages and API need neither a mail client nor a queue to start. */
@Module({})
export class SendingModule {
  /** @param printRecord how an audit record is printed on an email */
  static with(printRecord: PrintRecord): DynamicModule {
    return {
      module: SendingModule,
      imports: [RegisterModule],
      providers: [
        PostHours,
        DeliverReminder,
        Sweep,
        ReminderQueue,
        { provide: WAKE_UP, useExisting: ReminderQueue },
        { provide: TRANSPORT, useFactory: transportOf, inject: [Config] },
        { provide: PRINT_RECORD, useValue: printRecord },
      ],
      exports: [DeliverReminder, Sweep, ReminderQueue],
    };
  }
}
