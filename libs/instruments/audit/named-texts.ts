import { dayOfInstrument, type InstrumentInput, type IsoDate } from '#libs/law/index.js';

/** Events that name a text or a file by its hash, or say what became of the made text. */
export const NAMING: ReadonlySet<string> = new Set(['version-kept', 'made', 'sealed', 'effective-date-reached']);

/** What a history says of the texts and files beside it. */
export interface NamedTexts {
  /** Hash of every version. */
  versions: Map<number, string>;
  /** Version that was made; null before. */
  made: number | null;
  madeOn: IsoDate | null;
  sealedOn: IsoDate | null;
  /** Its day was reached. */
  commenced: boolean;
  /** Hash of every sealed file, by its format. */
  files: Map<string, string>;
}

/** A text or file as it is stored: the hash beside it, and the hash of what is there. */
export interface StoredText {
  said: string;
  found: string;
}

/** A made text, with what the register goes by. */
export interface StoredMadeText extends StoredText {
  canonical: string;
  madeOn: IsoDate | null;
  sealedOn: IsoDate | null;
  effectiveOn: IsoDate;
  commenced: boolean;
}

export interface StoredTexts {
  versions: Map<number, StoredText>;
  made: StoredMadeText | null;
  files: Map<string, StoredText>;
}

export const noneNamed = (): NamedTexts => ({
  versions: new Map(),
  made: null,
  madeOn: null,
  sealedOn: null,
  commenced: false,
  files: new Map(),
});
export const noneStored = (): StoredTexts => ({ versions: new Map(), made: null, files: new Map() });

/** Members of the entry "sealed" that name the hash of each file, by its format. */
export const SEALED = { pdf: 'hashOfPdf', docx: 'hashOfWord' } as const;
type Format = keyof typeof SEALED;
const FORMATS = Object.keys(SEALED) as Format[];

interface Said {
  type: string;
  effect: string;
  happenedOn: IsoDate;
  data: Record<string, unknown>;
}

/** Reads one event by its hashed text. One that cannot be read names nothing; that it was altered is found with its hash. */
export function noteNamed(named: NamedTexts, canonical: string): void {
  let said: Said;
  try {
    said = JSON.parse(canonical) as Said;
  } catch {
    return;
  }
  const { type, effect, happenedOn, data } = said;
  const { version, hash } = data;
  if (type === 'version-kept' && typeof version === 'number' && typeof hash === 'string') named.versions.set(version, hash);
  if (effect !== 'accepted') return;
  if (type === 'made' && typeof version === 'number') [named.made, named.madeOn] = [version, happenedOn];
  if (type === 'effective-date-reached') named.commenced = true;
  if (type !== 'sealed') return;
  named.sealedOn = happenedOn;
  for (const format of FORMATS) {
    const file = data[SEALED[format]];
    if (typeof file === 'string') named.files.set(format, file);
  }
}

/** What of the texts and files is not what the history says: every version, the made text, which is one of them, and the sealed files. */
export function textProblems(named: NamedTexts, stored: StoredTexts): string[] {
  const problems: string[] = [];
  for (const [version, hash] of named.versions) {
    const text = stored.versions.get(version);
    if (!text) problems.push(`Version ${version} is missing.`);
    else if (text.found !== hash || text.said !== hash) problems.push(`Version ${version} is not what was kept.`);
  }
  for (const version of stored.versions.keys())
    if (!named.versions.has(version)) problems.push(`Version ${version} is none that the history names.`);
  const hash = named.made === null ? undefined : named.versions.get(named.made);
  if (stored.made === null ? named.made !== null : stored.made.found !== hash || stored.made.said !== hash)
    problems.push('The made text is not the version that was made.');
  else if (stored.made) problems.push(...registerProblems(named, stored.made));
  for (const format of FORMATS) {
    const [file, sealed] = [stored.files.get(format), named.files.get(format)];
    if (file ? file.found !== (sealed ?? file.said) || file.said !== file.found : sealed !== undefined)
      problems.push(`The ${format === 'pdf' ? 'PDF' : 'Word file'} is not what was sealed.`);
  }
  return problems;
}

/** The register goes by days beside the text; they are those of the history and of the text itself. */
function registerProblems(named: NamedTexts, made: StoredMadeText): string[] {
  const day = dayOfInstrument(JSON.parse(made.canonical) as InstrumentInput);
  const compared: [same: boolean, problem: string][] = [
    [made.madeOn === named.madeOn, 'The day it was made is not the one in its history.'],
    [made.sealedOn === named.sealedOn, 'The day it was sealed is not the one in its history.'],
    [made.effectiveOn === day, 'The day it takes effect is not the one in its text.'],
    [made.commenced === named.commenced, 'Whether it has taken effect is not what its history says.'],
  ];
  return compared.flatMap(([same, problem]) => (same ? [] : [problem]));
}
