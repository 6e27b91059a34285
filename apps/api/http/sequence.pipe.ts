import { Injectable, type PipeTransform } from '@nestjs/common';
import { Refused } from '#libs/platform/http/refused.js';

/** Largest number an entry can have: the database counts entries in four bytes. */
const LAST = 2_147_483_647;

/** The number of an entry of a case, as it stands in an address. */
@Injectable()
export class SequencePipe implements PipeTransform<string, number> {
  transform(text: string): number {
    const sequence = Number(text);
    if (/^\d{1,10}$/.test(text) && sequence >= 1 && sequence <= LAST) return sequence;
    throw new Refused({
      code: 'event-not-found',
      status: 404,
      title: 'The case has no such entry',
      detail: `"${text.slice(0, 20)}" is not the number of an entry.`,
      nextStep: 'Read the history of the case: entries are numbered from 1.',
    });
  }
}
