import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { PublicDoor } from '#libs/access/index.js';
import { Instruments, type OpenedBoardLink, type PublicAnswer } from '#libs/instruments/index.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { CheckFileBody, OpenLinkBody } from '../bodies/instrument-matters.js';
import { ApiController } from '../http/api-controller.js';

/** What anyone may ask of a copy of an instrument. No answer has personal data. */
@ApiController('public')
export class PublicInstrumentsController {
  constructor(private readonly instruments: Instruments) {}

  /** Is the copy with this code the instrument in force, an earlier one, or neither? */
  @Get('instruments/:code')
  @PublicDoor('Whoever holds a copy may learn whether it is the instrument in force')
  byCode(@Param('code') code: string): Promise<PublicAnswer> {
    return this.instruments.checkCode(code);
  }

  /** Is the file with this hash the instrument in force, an earlier one, or neither? The file itself is not sent. */
  @Post('instruments/check-file')
  @HttpCode(200)
  @PublicDoor('Whoever holds a file may learn whether it is the instrument in force')
  byFile(@Body() { sha256 }: CheckFileBody): Promise<PublicAnswer> {
    return this.instruments.checkFile(sha256);
  }

  /** Uses the link of a board up and gives its program a token for that one instrument. */
  @Post('instrument-links')
  @PublicDoor('The bearer of a link has no other way in', { audit: 'board-link-opened' })
  async openLink(@Body() { secret }: OpenLinkBody): Promise<OpenedBoardLink> {
    return unwrap(await this.instruments.openLink(secret));
  }
}
