import canonicalize from 'canonicalize';

/**
 * The canonical text an event must have been hashed as, put together from its columns as COPY printed them. Verifying reads
 * everything, so the members are joined in RFC 8785's order (by name) instead of parsing and sorting each event anew.
 */
export function expectedText(columns: readonly (string | null)[]): string {
  const [caseId, sequence, , , , type, schemaVersion, happenedOn, recordedAt, actor, onBehalfOf, data, effect, reason, findings, judgedBy] =
    columns;
  const [corrects, correctionKind, stateBearing, personal] = columns.slice(16);
  return (
    `{"actor":"${actor}","case":"${caseId}","correctionKind":${text(correctionKind)},"corrects":${corrects ?? 'null'},"data":${json(data!)}` +
    `,"effect":"${effect}","findings":${json(findings!)},"happenedOn":"${happenedOn}","judgedBy":${json(judgedBy!)},"onBehalfOf":${text(onBehalfOf)}` +
    `,"personal":${json(personal!)},"reason":${text(reason)},"recordedAt":"${instant(recordedAt!)}","schemaVersion":${schemaVersion}` +
    `,"sequence":${sequence},"stateBearing":${stateBearing === 't'},"type":"${type}"}`
  );
}

function text(value: string | null | undefined): string {
  return value === null || value === undefined ? 'null' : JSON.stringify(value);
}

/** `2026-01-05 10:00:00.12+00`, as PostgreSQL prints an instant in UTC, in the form it was hashed in. */
export function instant(printed: string): string {
  const fraction = printed.length === 22 ? '000' : printed.slice(20, -3).padEnd(3, '0');
  return `${printed.slice(0, 10)}T${printed.slice(11, 19)}.${fraction}Z`;
}

const KEPT = 20_000;
const canonicalOf = new Map<string, string>();

/** A jsonb column in canonical form. Few texts differ among the events of one authority, so they are remembered. */
function json(printed: string): string {
  if (printed.length === 2) return printed;
  let canonical = canonicalOf.get(printed);
  if (canonical === undefined) {
    canonical = canonicalize(JSON.parse(printed))!;
    if (canonicalOf.size >= KEPT) canonicalOf.clear();
    canonicalOf.set(printed, canonical);
  }
  return canonical;
}
