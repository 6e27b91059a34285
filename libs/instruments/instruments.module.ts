import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AnsweredOnce } from './answered-once.js';
import { InstrumentAudit } from './audit/instrument-audit.js';
import { BoardLinks } from './boards/board-links.js';
import { Drafts } from './drafts/drafts.js';
import { InstrumentsDue } from './due/instruments-due.js';
import { Attachments } from './files/attachments.js';
import { DocumentsOf } from './files/documents-of.js';
import { Instruments } from './instruments.js';
import { ListInstruments } from './list-instruments.js';
import { MakeInstrument } from './making/make-instrument.js';
import { Matters } from './matters.js';
import { CasesForInstruments, RegisterForInstruments } from './ports.js';
import { RecordInstrumentEvent } from './procedure/record-instrument-event.js';
import { TellCase } from './procedure/tell-case.js';
import { InstrumentRegister } from './register-of-instruments/instrument-register.js';
import { PublicCheck } from './register-of-instruments/public-check.js';
import { StartInstrument } from './start/start-instrument.js';
import { ErasedNames } from './temporary/erased-names.js';
import { TemporaryBodies } from './temporary/temporary-bodies.js';

/** Who plays the parts of other rooms, and the modules that have them. */
export interface InstrumentsWiring {
  imports: Type[];
  cases: Type<CasesForInstruments>;
  register: Type<RegisterForInstruments>;
}

/** Needs the platform module, which is global. Each app says once which rooms stand behind the ports (docs/adr/0040). */
@Module({})
export class InstrumentsModule {
  static with({ imports, cases, register }: InstrumentsWiring): DynamicModule {
    return {
      module: InstrumentsModule,
      imports,
      providers: [
        { provide: CasesForInstruments, useExisting: cases },
        { provide: RegisterForInstruments, useExisting: register },
        Matters,
        ListInstruments,
        StartInstrument,
        Drafts,
        MakeInstrument,
        TellCase,
        RecordInstrumentEvent,
        Attachments,
        DocumentsOf,
        BoardLinks,
        InstrumentRegister,
        PublicCheck,
        AnsweredOnce,
        InstrumentAudit,
        Instruments,
        TemporaryBodies,
      ],
      exports: [Instruments, TemporaryBodies],
    };
  }

  /** For the process that works unattended, which has neither people nor ports. */
  static unattended(): DynamicModule {
    return { module: InstrumentsModule, providers: [InstrumentsDue, ErasedNames], exports: [InstrumentsDue, ErasedNames] };
  }
}
