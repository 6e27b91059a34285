import { Module } from '@nestjs/common';
import { RegisterModule } from '#libs/register/register.module.js';
import { AddNote } from './add-note/add-note.js';
import { AssignOfficer } from './assign-officer/assign-officer.js';
import { CalendarShelf } from './calendars.js';
import { CaseMemory } from './case-memory.js';
import { Casework } from './casework.js';
import { ChooseRoute } from './choose-route/choose-route.js';
import { CorrectEvent } from './correct-event/correct-event.js';
import { DepartedSchools } from './effect-due/departed-schools.js';
import { EffectDue } from './effect-due/effect-due.js';
import { MoveRegister } from './effect-due/move-register.js';
import { ErasureLedger } from './erase-personal/erasure-ledger.js';
import { ErasePersonal } from './erase-personal/erase-personal.js';
import { GraphFindings } from './graph/graph-findings.js';
import { OpenCalledFor } from './graph/open-called-for.js';
import { ShowCascade } from './graph/show-cascade.js';
import { LinkCases } from './link-cases/link-cases.js';
import { ListCases } from './list-cases/list-cases.js';
import { NoteFailedPost } from './note-failed-post/note-failed-post.js';
import { OpenCase } from './open-case/open-case.js';
import { PlanCase } from './plan-case/plan-case.js';
import { Policies } from './policies/policies.js';
import { PreviewCase } from './preview/preview-case.js';
import { PreviewEvent } from './preview/preview-event.js';
import { ReadCase } from './read-case/read-case.js';
import { RecordEvent } from './record-event/record-event.js';
import { Recorder } from './recorder.js';
import { Replay } from './replay/replay.js';
import { ReadTouchedCases } from './touched-cases/touched-cases.js';

/** Needs the platform module, which is global. */
@Module({
  imports: [RegisterModule],
  providers: [
    CalendarShelf,
    CaseMemory,
    Recorder,
    OpenCase,
    RecordEvent,
    CorrectEvent,
    PreviewEvent,
    PreviewCase,
    PlanCase,
    ChooseRoute,
    Policies,
    AssignOfficer,
    AddNote,
    LinkCases,
    ShowCascade,
    OpenCalledFor,
    GraphFindings,
    ReadCase,
    ListCases,
    ReadTouchedCases,
    ErasePersonal,
    EffectDue,
    MoveRegister,
    DepartedSchools,
    Replay,
    NoteFailedPost,
    ErasureLedger,
    Casework,
  ],
  exports: [Casework, ChooseRoute, Policies, ReadTouchedCases],
})
export class CaseworkModule {}
