import { Module } from '@nestjs/common';
import { AccessModule } from '#libs/access/access.module.js';
import { CaseAudit } from '#libs/casework/audit/index.js';
import { CaseworkModule } from '#libs/casework/casework.module.js';
import { PostModule } from '#libs/post/post.module.js';
import { RegisterModule } from '#libs/register/register.module.js';
import { CalendarsController } from './controllers/calendars.controller.js';
import { CascadeController } from './controllers/cascade.controller.js';
import { CaseAuditController } from './controllers/case-audit.controller.js';
import { CaseEventsController } from './controllers/case-events.controller.js';
import { CaseViewController } from './controllers/case-view.controller.js';
import { CasesController } from './controllers/cases.controller.js';
import { ContactsController } from './controllers/contacts.controller.js';
import { DescriptionController } from './controllers/description.controller.js';
import { InstrumentsController } from './controllers/instruments.controller.js';
import { LawController } from './controllers/law.controller.js';
import { PeopleController } from './controllers/people.controller.js';
import { PlanController } from './controllers/plan.controller.js';
import { PoliciesController } from './controllers/policies.controller.js';
import { PostController } from './controllers/post.controller.js';
import { RegisterController } from './controllers/register.controller.js';
import { RoutesController } from './controllers/routes.controller.js';

/** Every controller of the API. */
export const apiControllers = [
  LawController,
  InstrumentsController,
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
  imports: [AccessModule, CaseworkModule, RegisterModule, PostModule],
  controllers: apiControllers,
  providers: [CaseAudit],
})
export class ApiModule {}
