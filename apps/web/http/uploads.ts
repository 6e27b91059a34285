import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { LARGEST_FILE } from '#libs/instruments/index.js';
import { forPages } from './for-pages.js';
import { isPage } from './same-origin.js';

/** A file as a form sent it; its name is what the person's computer calls it, and is believed in nothing. */
export interface Upload {
  field: string;
  name: string;
  content: Buffer;
}

interface Part {
  type: 'file' | 'field';
  value?: unknown;
  filename?: string;
  toBuffer(): Promise<Buffer>;
}

/** A request as it is once its parts are read. */
type WithUploads = FastifyRequest & { uploads?: Upload[] };

/**
 * Forms with files, on pages only. The files are held in memory, one at a time and no larger than may be kept; the other controls become the body, as
 * with any form, so that its token is checked where every form's is.
 */
export async function registerUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(forPages(multipart), {
    attachFieldsToBody: true,
    limits: { fileSize: LARGEST_FILE, files: 1, fields: 40, fieldSize: 64 * 1024, parts: 41 },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', async (request: WithUploads) => {
      if (!isPage(request.url) || !request.isMultipart()) return;
      const body: Record<string, string> = {};
      const uploads: Upload[] = [];
      for (const [field, given] of Object.entries((request.body ?? {}) as Record<string, Part | Part[]>))
        for (const part of [given].flat()) {
          if (part.type === 'file') uploads.push({ field, name: part.filename ?? '', content: await part.toBuffer() });
          else if (typeof part.value === 'string') body[field] = part.value;
        }
      request.body = body;
      request.uploads = uploads;
    });
}

/** The file sent under that name; null when none was chosen. */
export function uploadOf(request: FastifyRequest, field: string): Upload | null {
  const found = (request as WithUploads).uploads?.find((upload) => upload.field === field);
  return found && found.content.length > 0 ? found : null;
}
