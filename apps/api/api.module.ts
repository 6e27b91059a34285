import { Module } from '@nestjs/common';
import { AccessModule } from '#libs/access/access.module.js';
import { CaseAudit } from '#libs/casework/audit/index.js';
import { Casework } from '#libs/casework/index.js';
import { CaseworkModule } from '#libs/casework/casework.module.js';
import { InstrumentsModule } from '#libs/instruments/instruments.module.js';
import { PostModule } from '#libs/post/post.module.js';
import { Register } from '#libs/register/index.js';
import { RegisterModule } from '#libs/register/register.module.js';
import { CalendarsController } from './controllers/calendars.controller.js';
import { CascadeController } from './controllers/cascade.controller.js';
import { CaseAuditController } from './controllers/case-audit.controller.js';
import { CaseEventsController } from './controllers/case-events.controller.js';
import { CaseInstrumentsController } from './controllers/case-instruments.controller.js';
import { CaseViewController } from './controllers/case-view.controller.js';
import { CasesController } from './controllers/cases.controller.js';
import { ContactsController } from './controllers/contacts.controller.js';
import { DescriptionController } from './controllers/description.controller.js';
import { InstrumentDraftsController } from './controllers/instrument-drafts.controller.js';
import { InstrumentEventsController } from './controllers/instrument-events.controller.js';
import { InstrumentFilesController } from './controllers/instrument-files.controller.js';
import { InstrumentsController } from './controllers/instruments.controller.js';
import { LawController } from './controllers/law.controller.js';
import { PeopleController } from './controllers/people.controller.js';
import { PlanController } from './controllers/plan.controller.js';
import { PoliciesController } from './controllers/policies.controller.js';
import { PostController } from './controllers/post.controller.js';
import { PublicInstrumentsController } from './controllers/public-instruments.controller.js';
import { RegisterController } from './controllers/register.controller.js';
import { RoutesController } from './controllers/routes.controller.js';
import { TemporaryBodiesController } from './controllers/temporary-bodies.controller.js';

/** Every controller of the API. */
export const apiControllers = [
  LawController,
  InstrumentsController,
  InstrumentDraftsController,
  InstrumentEventsController,
  InstrumentFilesController,
  PublicInstrumentsController,
  TemporaryBodiesController,
  CaseInstrumentsController,
  PlanController,
  CascadeController,
  RoutesController,
  PoliciesController,
  RegisterController,
  CalendarsController,
  ContactsController,
  CasesController,
  CaseEventsController,
  CaseViewController,
  CaseAuditController,
  PostController,
  PeopleController,
  DescriptionController,
];

/** REST under /api/v1: thin calls into the rooms. */
@Module({
  imports: [
    AccessModule,
    CaseworkModule,
    RegisterModule,
    PostModule,
    InstrumentsModule.with({ imports: [CaseworkModule, RegisterModule], cases: Casework, register: Register }),
  ],
  controllers: apiControllers,
  providers: [CaseAudit],
})
export class ApiModule {}
