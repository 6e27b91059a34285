import type { FileToSend } from '#libs/instruments/index.js';
import { FileAnswer } from '../http/answers.js';

/** A file as a download, never shown in the page. */
export const sendFile = ({ content, mediaType, name }: FileToSend): FileAnswer =>
  new FileAnswer(content, mediaType, name, {
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  });
