import type { FastifyReply } from 'fastify';
import type { FileToSend } from '#libs/instruments/index.js';

/** A file goes out as an attachment of the type it is, to be saved and never opened in the page (RFC 6266; RFC 8187 for names beyond ASCII). */
export function sendFile(reply: FastifyReply, { name, mediaType, sha256, content }: FileToSend): Buffer {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  void reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`)
    .header('x-content-type-options', 'nosniff')
    .header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
  return content;
}
