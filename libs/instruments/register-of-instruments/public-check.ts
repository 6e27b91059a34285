import { Injectable } from '@nestjs/common';
import { longDate } from '#libs/law/index.js';
import { Clock } from '#libs/platform/clock.js';
import { SignInDatabase } from '#libs/platform/database/database.js';
import { readCode } from '../making/short-code.js';
import type { PublicAnswer } from '../types.js';

interface Row {
  number: string;
  name: string;
  authority: string;
  effectiveOn: string;
  commenced: boolean;
  endedOn: string | null;
  supersededBy: string | null;
}

const NEITHER: PublicAnswer = {
  standing: 'neither',
  message: 'This is no instrument of government that this service knows: neither one in force nor an earlier one.',
  number: null,
  name: null,
  authority: null,
  effectiveOn: null,
  endedOn: null,
  supersededBy: null,
};

/** What anyone may ask: is the copy in my hand the instrument in force? Through an identity that sees no more than the answer. */
@Injectable()
export class PublicCheck {
  constructor(
    private readonly database: SignInDatabase,
    private readonly clock: Clock,
  ) {}

  /** By the short code printed on a copy, however it was typed. */
  byCode(typed: string): Promise<PublicAnswer> {
    const code = readCode(typed);
    return code === null
      ? Promise.resolve({ ...NEITHER, message: 'This is no code of an instrument: check each sign. Codes have thirteen, in three groups.' })
      : this.ask(code, null);
  }

  /** By the SHA-256 of a file, in hexadecimal: the file itself need not be sent. */
  byFile(sha256: string): Promise<PublicAnswer> {
    return /^[0-9a-f]{64}$/i.test(sha256) ? this.ask(null, Buffer.from(sha256, 'hex')) : Promise.resolve(NEITHER);
  }

  private async ask(code: string | null, sha256: Buffer | null): Promise<PublicAnswer> {
    const [row] = await this.database.query<Row>(
      `SELECT number, name, authority, effective_on::text AS "effectiveOn", commenced, ended_on::text AS "endedOn",
              superseded_by AS "supersededBy" FROM public_instrument($1, $2)`,
      [code, sha256],
    );
    return row ? answerOf(row, this.clock.today()) : NEITHER;
  }
}

function answerOf({ commenced, ...row }: Row, today: string): PublicAnswer {
  const { name, number, effectiveOn, endedOn, supersededBy } = row;
  const ended = endedOn !== null && endedOn <= today;
  const begun = commenced && effectiveOn <= today;
  const which = `instrument ${number} of ${name}`;
  if (ended) {
    const how = supersededBy === null ? 'It ended' : 'It was superseded';
    return {
      ...row,
      standing: 'earlier',
      message: `An earlier one: ${which} was in force from ${longDate(effectiveOn)}. ${how} on ${longDate(endedOn)}.`,
    };
  }
  return begun
    ? { ...row, standing: 'in-force', message: `In force: ${which}, since ${longDate(effectiveOn)}.` }
    : { ...row, standing: 'not-yet', message: `Made, but not in force: ${which} is to take effect on ${longDate(effectiveOn)}.` };
}
