import type { CaseSubject } from '../types.js';

const NAMES: Record<string, string> = {
  'governing-body': 'the governing body',
  clerk: 'the clerk',
  chair: 'the chair',
  'case-officer': 'the case officer',
  manager: 'a manager',
  requester: 'whoever made the request',
  law: 'nobody, since it happens by law',
};

/** Who is meant by the law's key for them, inside a sentence: "governing-body", "local-authority:885", "board:116656". */
export function whoIs(key: string, { boards }: Pick<CaseSubject, 'boards'>): string {
  const [kind, of] = key.split(/:(.*)/s) as [string, string | undefined];
  if (kind === 'local-authority') return of ? `local authority ${of}` : 'the local authority';
  if (kind === 'board') return boards?.find((board) => board.key === of)?.name ?? 'the governing body';
  return NAMES[kind] ?? kind.replaceAll('-', ' ');
}
