import 'reflect-metadata';
import { IsObject, IsOptional } from 'class-validator';
import type { IsoDate } from '#libs/law/types.js';
import { IsCivilDate, PreviewBody } from '../preview/preview-body.js';

/** The body of POST /plan: a case as for /preview, with the days it is planned between. */
export class PlanBody extends PreviewBody {
  /** First day free for planning; the day taken for today when not given. */
  @IsOptional() @IsCivilDate() start?: IsoDate;
  /** Day on which it is to take effect; the earliest possible when not given. */
  @IsOptional() @IsCivilDate() goal?: IsoDate;
  /** Which of the ways the law leaves open is planned, by the key of the choice; the answer lists the choices there are. */
  @IsOptional() @IsObject({ message: 'choose must be an object' }) choose?: Record<string, unknown>;
}
