import { instrumentEvents, type InstrumentProcessId } from '#libs/law/index.js';

/** What the program notes beside the events of the procedure. */
const notes: Readonly<Record<string, string>> = {
  'instrument-opened': 'Started',
  'version-kept': 'Version kept',
  'attachment-added': 'File added',
  'attachment-removed': 'File taken away',
  'board-link-issued': 'Link sent to the board',
  'board-link-revoked': 'Link of the board revoked',
  'recorded-on-case': 'Recorded on the case',
};

/** Name of an entry of a history. */
export const eventTitle = (process: InstrumentProcessId, type: string): string =>
  notes[type] ?? instrumentEvents(process).find((event) => event.type === type)?.title ?? type;
