import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import type { Result } from '#libs/platform/result.js';
import type { ChangeTemporaryBodyInput, OpenTemporaryBodyInput, TemporaryBodyDetails, TemporaryMemberInput } from './types.js';

const soon = (): never => {
  throw new Error('being built');
};

/** Temporary governing bodies: each hangs on a case and a school of it. */
@Injectable()
export class TemporaryBodies {
  ofCase(_actor: Actor, _caseId: string): Promise<Result<TemporaryBodyDetails[]>> {
    return soon();
  }
  open(_actor: Actor, _input: OpenTemporaryBodyInput): Promise<Result<TemporaryBodyDetails>> {
    return soon();
  }
  read(_actor: Actor, _id: string): Promise<Result<TemporaryBodyDetails>> {
    return soon();
  }
  change(_actor: Actor, _id: string, _input: ChangeTemporaryBodyInput): Promise<Result<TemporaryBodyDetails>> {
    return soon();
  }
  /** Records on the case that the authority established it. */
  establish(
    _actor: Actor,
    _id: string,
    _input: { expectedVersion: number; on: string; evidence?: string },
  ): Promise<Result<TemporaryBodyDetails>> {
    return soon();
  }
  addMember(_actor: Actor, _id: string, _input: TemporaryMemberInput): Promise<Result<TemporaryBodyDetails>> {
    return soon();
  }
  changeMember(
    _actor: Actor,
    _id: string,
    _memberId: string,
    _input: Partial<TemporaryMemberInput>,
  ): Promise<Result<TemporaryBodyDetails>> {
    return soon();
  }
  eraseMemberName(_actor: Actor, _id: string, _memberId: string, _reason: string): Promise<Result<TemporaryBodyDetails>> {
    return soon();
  }
}
