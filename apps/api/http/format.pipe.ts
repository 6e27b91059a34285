import { Injectable, type PipeTransform } from '@nestjs/common';
import { Refused } from '#libs/platform/http/refused.js';

/** The kind of file asked for, as it stands in an address. */
@Injectable()
export class FormatPipe implements PipeTransform<string, 'pdf' | 'docx'> {
  transform(text: string): 'pdf' | 'docx' {
    if (text === 'pdf' || text === 'docx') return text;
    throw new Refused({
      code: 'document-not-found',
      status: 404,
      title: 'There is no such file',
      detail: `"${text.slice(0, 20)}" is no kind of file that is made.`,
      nextStep: 'Ask for pdf or docx.',
    });
  }
}
