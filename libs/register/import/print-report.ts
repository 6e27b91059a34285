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
  if (before && after) return before.startsWith('in place of') ? `${who}: ${after}; ${before}` : `${who}: ${before} → ${after}`;
  return before || after ? `${who}: ${before ?? after}` : who;
}

/** The whole report as text to print; at most `most` lines of a kind. */
export function printReport(report: ImportReport, changes: readonly RegisterChange[], most = 50): string {
  const lines = [
    `${report.fileName}, as at ${report.asAt}: ${report.rows} schools, ${report.columns} columns (${report.ignoredColumns.length} not kept).`,
    `${report.inserted} added, ${report.updated} changed, ${report.unchanged} unchanged.`,
  ];
  if (report.firstSeenAuthorities.length > 0) lines.push(`Seen for the first time: ${authorities(report.firstSeenAuthorities)}.`);
  for (const [kind, title] of changeTitles) {
    const number = report.changes[kind];
    if (!number) continue;
    lines.push('', `${title}: ${number}`);
    const listed = changes.filter((change) => change.kind === kind).slice(0, most);
    for (const change of listed) lines.push(`  ${changeLine(change)}`);
    if (number > listed.length) lines.push(`  ... and ${number - listed.length} more`);
  }
  if (report.absentAuthorities.length > 0)
    lines.push('', `The file says nothing of ${authorities(report.absentAuthorities)}; their schools stay as they are.`);
  return lines.join('\n');
}

/** Named one by one while they are few. */
function authorities(list: ImportReport['firstSeenAuthorities']): string {
  const schools = (number: number): string => (number === 1 ? '1 school' : `${number} schools`);
  if (list.length > 5) return `${list.length} authorities with ${schools(list.reduce((sum, one) => sum + one.schools, 0))}`;
  return list.map(({ code, name, schools: number }) => `${name} (${code}), ${schools(number)}`).join('; ');
}
