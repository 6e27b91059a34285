import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CasesForInstruments, RegisterForInstruments } from './ports.js';
import { Instruments } from './instruments.js';
import { TemporaryBodies } from './temporary-bodies.js';

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
        Instruments,
        TemporaryBodies,
      ],
      exports: [Instruments, TemporaryBodies],
    };
  }
}
