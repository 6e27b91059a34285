import type { ChangeKind, ImportReport, RegisterChange } from '../types.js';

/** Kinds of change in the order they are shown, with their headings. */
export const changeTitles: readonly (readonly [ChangeKind, string])[] = [
  ['became-academy', 'Became an academy'],
  ['closed', 'Closed'],
  ['proposed-to-close', 'Proposed to close'],
  ['opened', 'Opened'],
  ['reopened', 'Reopened'],
  ['proposed-to-open', 'Proposed to open'],
  ['joined-federation', 'Joined a federation'],
  ['left-federation', 'Left a federation'],
  ['federation-renamed', 'Federation renamed'],
  ['renamed', 'Renamed'],
  ['changed-type', 'Changed type'],
  ['changed-number', 'Changed DfE number'],
  ['new-in-file', 'In the file for the first time'],
  ['missing-from-file', 'Not in the file (left as they are; not taken as closed)'],
];

/** One change in one line. */
export function changeLine({ kind, authority, urn, name, before, after, federationUid }: RegisterChange): string {
  const who = urn === null ? `${name} (federation ${federationUid})` : `${name} (URN ${urn}, authority ${authority})`;
  if (kind === 'joined-federation') return `${who}: ${after} (${federationUid})`;
  if (kind === 'left-federation') return `${who}: ${before} (${federationUid}); ${after}`;
  if (before && after) return kind === 'opened' ? `${who}: ${after}; ${before}` : `${who}: ${before} → ${after}`;
  return before || after ? `${who}: ${before ?? after}` : who;
}

/** The whole report as text to print; at most `most` lines of a kind. */
export function printReport(report: ImportReport, changes: readonly RegisterChange[], most = 50): string {
  const lines = [
    `${report.fileName}, as at ${report.asAt}: ${report.rows} schools, ${report.columns} columns (${report.ignoredColumns.length} not kept).`,
    `${report.inserted} added, ${report.updated} changed, ${report.unchanged} unchanged.`,
  ];
  for (const { code, name, schools } of report.firstSeenAuthorities) lines.push(`First seen: ${name} (${code}), ${schools} schools.`);
  for (const [kind, title] of changeTitles) {
    const number = report.changes[kind];
    if (!number) continue;
    lines.push('', `${title}: ${number}`);
    const listed = changes.filter((change) => change.kind === kind).slice(0, most);
    for (const change of listed) lines.push(`  ${changeLine(change)}`);
    if (number > listed.length) lines.push(`  ... and ${number - listed.length} more`);
  }
  if (report.absentAuthorities.length > 0) {
    const absent = report.absentAuthorities.map(({ code, name, schools }) => `${name} (${code}, ${schools} schools)`);
    lines.push('', `The file says nothing of ${absent.length > 5 ? `${absent.length} authorities` : absent.join(', ')}; their schools stay as they are.`);
  }
  return lines.join('\n');
}
