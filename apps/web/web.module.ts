import { Module } from '@nestjs/common';
import { AccessModule } from '#libs/access/access.module.js';
import { CaseAudit } from '#libs/casework/audit/index.js';
import { Casework } from '#libs/casework/index.js';
import { CaseworkModule } from '#libs/casework/casework.module.js';
import { InstrumentsModule } from '#libs/instruments/index.js';
import { PostModule } from '#libs/post/post.module.js';
import { Register } from '#libs/register/index.js';
import { RegisterModule } from '#libs/register/register.module.js';
import { AuditController } from './controllers/audit.controller.js';
import { CalendarsController } from './controllers/calendars.controller.js';
import { CaseActsController } from './controllers/case-acts.controller.js';
import { CaseListController } from './controllers/case-list.controller.js';
import { CasePages } from './controllers/case-pages.js';
import { CaseTabsController } from './controllers/case-tabs.controller.js';
import { CheckInstrumentController } from './controllers/check-instrument.controller.js';
import { ClockController } from './controllers/clock.controller.js';
import { ContactsController } from './controllers/contacts.controller.js';
import { CorrectController } from './controllers/correct.controller.js';
import { Directory } from './controllers/directory.js';
import { GraphController } from './controllers/graph.controller.js';
import { InstrumentController } from './controllers/instrument.controller.js';
import { InstrumentDraftController } from './controllers/instrument-draft.controller.js';
import { InstrumentPapersController } from './controllers/instrument-papers.controller.js';
import { InstrumentRecordController } from './controllers/instrument-record.controller.js';
import { InstrumentStartController } from './controllers/instrument-start.controller.js';
import { InstrumentsController } from './controllers/instruments.controller.js';
import { LawController } from './controllers/law.controller.js';
import { MatterPages } from './controllers/matter-pages.js';
import { OpenCaseController } from './controllers/open-case.controller.js';
import { OpenJointController } from './controllers/open-joint.controller.js';
import { PlanBeforeController } from './controllers/plan-before.controller.js';
import { PlanController } from './controllers/plan.controller.js';
import { PoliciesController } from './controllers/policies.controller.js';
import { PostController } from './controllers/post.controller.js';
import { RecordController } from './controllers/record.controller.js';
import { RegisterController } from './controllers/register.controller.js';
import { RoutesController } from './controllers/routes.controller.js';
import { SchoolFinder } from './controllers/school-finder.js';
import { SignInController } from './controllers/sign-in.controller.js';
import { StatementsController } from './controllers/statements.controller.js';
import { TemporaryBodiesController } from './controllers/temporary-bodies.controller.js';
import { ToldController } from './controllers/told.controller.js';
import { PageContexts } from './http/page-contexts.js';
import { PageInterceptor } from './http/page-interceptor.js';
import { WebFilter } from './http/web-filter.js';

/** Every controller of the pages. The opening of a case stands before the case, whose address would take its place; so do the lists of instruments. */
export const webControllers = [
  SignInController,
  StatementsController,
  CaseListController,
  OpenJointController,
  OpenCaseController,
  CaseTabsController,
  PlanBeforeController,
  PlanController,
  GraphController,
  ToldController,
  CaseActsController,
  RecordController,
  CorrectController,
  AuditController,
  CheckInstrumentController,
  InstrumentsController,
  InstrumentStartController,
  InstrumentController,
  InstrumentDraftController,
  InstrumentRecordController,
  InstrumentPapersController,
  TemporaryBodiesController,
  LawController,
  RoutesController,
  PoliciesController,
  RegisterController,
  CalendarsController,
  ContactsController,
  PostController,
  ClockController,
];

/** The pages of the officers' back office. */
@Module({
  imports: [
    AccessModule,
    CaseworkModule,
    RegisterModule,
    PostModule,
    InstrumentsModule.with({ imports: [CaseworkModule, RegisterModule], cases: Casework, register: Register }),
  ],
  controllers: webControllers,
  providers: [PageContexts, PageInterceptor, WebFilter, CasePages, MatterPages, CaseAudit, Directory, SchoolFinder],
})
export class WebModule {}
