import type { Prepared } from './prepare-child.js';

/** What is worth knowing when the program has started. */
export interface Welcome {
  address: string;
  dataDir: string;
  databaseFolder: string | undefined;
  recovered: boolean;
  /** In the embedded default only: the demonstration's people and token. */
  prepared: Prepared | undefined;
}

/** Prints where everything is. Sign-in links are printed here and nowhere else, and only for the demonstration. */
export function printWelcome({ address, dataDir, databaseFolder, recovered, prepared }: Welcome): void {
  const lines = ['', `  Manage school federations   ${address}`, ''];
  const demonstration = prepared?.demonstration;
  if (demonstration) {
    lines.push('  Sign in as (each link works once; start again for others):');
    const width = Math.max(...demonstration.people.map((person) => person.who.length));
    for (const { who, link } of demonstration.people) lines.push(`    ${who.padEnd(width)}  ${link}`);
    lines.push('', `  Mail tray    ${address}/mail   (nothing leaves this machine unless SMTP_URL is set)`);
    lines.push(`  API          ${address}/api/v1   token in ${demonstration.tokenFile}`);
  } else {
    lines.push(`  API          ${address}/api/v1`);
  }
  lines.push(`  Description  ${address}/api/v1/openapi.json`, `  Health       ${address}/health`);
  if (databaseFolder)
    lines.push(`  Data         ${dataDir}${databaseFolder.startsWith(dataDir) ? '' : ` (database in ${databaseFolder})`}`);
  if (recovered) lines.push('', '  The last run did not end in good order; everything that was saved is there.');
  lines.push('', '  Ctrl-C stops everything.', '');
  console.log(lines.join('\n'));
}
