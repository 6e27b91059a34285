import { readFile } from 'node:fs/promises';
import { Get, Header } from '@nestjs/common';
import { PublicDoor } from '#libs/access/index.js';
import { projectPath } from '#libs/platform/paths.js';
import { ApiController } from '../http/api-controller.js';

/** This description. */
@ApiController()
export class DescriptionController {
  private text: Promise<string> | undefined;

  /** The OpenAPI description of everything below `/api/v1`. */
  @Get('openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @PublicDoor('Whoever wants to connect a program reads this first')
  openapi(): Promise<string> {
    this.text ??= readFile(projectPath('docs', 'generated', 'openapi.json'), 'utf8');
    return this.text;
  }
}
