import { Body, HttpCode, Post } from '@nestjs/common';
import { Door } from '#libs/access/index.js';
import { checkInstrument, type InstrumentCheck } from '#libs/law/index.js';
import { CheckInstrumentBody } from '../bodies/instruments.js';
import { ApiController } from '../http/api-controller.js';

/** Instruments of government as law. Nothing here is saved. */
@ApiController('instruments')
export class InstrumentsController {
  /** Is this governing body lawful? A failed MUST makes it unlawful, else a REVIEW leaves it to a person; what is not given is listed as missing and is not judged. */
  @Post('check')
  @HttpCode(200)
  @Door({ permission: 'law:read', audit: 'none' })
  check(@Body() body: CheckInstrumentBody): InstrumentCheck {
    return checkInstrument(body);
  }
}
