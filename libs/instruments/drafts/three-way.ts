import { isDeepStrictEqual } from 'node:util';
import { categoryNames, placeCategories, type InstrumentInput, type InstrumentRecord } from '#libs/law/index.js';
import { contentOf } from '../content.js';
import type { DraftField } from '../types.js';

const labels: Readonly<Record<string, string>> = {
  subject: 'Of what',
  effectiveOn: 'Date it takes effect',
  schools: 'Schools',
  name: 'Name',
  governingBodyName: 'Name of the governing body',
  totalPlaces: 'Total',
  coOptedStaff: 'Co-opted members of staff',
  otherPlaces: 'Other lines of the paper',
  termRules: 'Terms of office',
  foundationPlaces: 'Who appoints foundation governors',
  exOfficioPlaces: 'Ex officio foundation places',
  partnershipNominators: 'Who nominates partnership governors',
  ethosStatements: 'Religious ethos',
  foundationDocuments: 'Governing documents of foundations',
  nominatingAuthority: 'Authority that nominates',
  makingAuthority: 'Authority that makes it',
  madeOn: 'Date it was made',
  variation: 'Variation',
  publishedPlaces: 'Numbers published',
  publishedDifference: 'Why the numbers differ from those published',
  firstMeetingOn: 'First meeting',
  temporaryFor: 'What the temporary body is for',
  headsResigned: 'Heads that resigned the place',
};

type Fields = Map<string, unknown>;

/** A text as fields that two people may change independently: each number of places by itself, each list as a whole. */
function fieldsOf(record: InstrumentInput): Fields {
  const { places, ...rest } = contentOf(record);
  const fields: Fields = new Map(placeCategories.map((category) => [`places.${category}`, places[category]]));
  for (const [name, value] of Object.entries(rest)) fields.set(name, value);
  return fields;
}

const labelOf = (path: string): string => {
  const category = placeCategories.find((one) => path === `places.${one}`);
  return category === undefined ? (labels[path] ?? path) : `${categoryNames[category]}s`.replace(/^./, (first) => first.toUpperCase());
};

/**
 * What two people made of the same text. Fields that only one of them changed are merged; those that both changed, to different values, stand as theirs in
 * the merged text and are in conflict. Without the text both began from, every difference is a conflict.
 */
export function threeWay(
  base: InstrumentRecord | null,
  theirs: InstrumentRecord,
  mine: InstrumentRecord,
): { fields: DraftField[]; merged: InstrumentRecord } {
  const [old, their, my] = [base === null ? null : fieldsOf(base), fieldsOf(theirs), fieldsOf(mine)];
  const fields: DraftField[] = [];
  const merged: Fields = new Map(their);
  for (const path of new Set([...(old?.keys() ?? []), ...their.keys(), ...my.keys()])) {
    const [b, t, m] = [old?.get(path), their.get(path), my.get(path)];
    if (isDeepStrictEqual(t, m)) continue;
    const onlyMine = old !== null && isDeepStrictEqual(b, t);
    const onlyTheirs = old !== null && isDeepStrictEqual(b, m);
    if (onlyMine) merged.set(path, m);
    fields.push({ path, label: labelOf(path), base: b ?? null, theirs: t ?? null, mine: m ?? null, conflict: !onlyMine && !onlyTheirs });
  }
  return { fields, merged: recordOf(merged) };
}

function recordOf(fields: Fields): InstrumentRecord {
  const record: Record<string, unknown> = { places: {} };
  for (const [path, value] of fields) {
    if (value === undefined) continue;
    if (path.startsWith('places.')) (record['places'] as Record<string, unknown>)[path.slice('places.'.length)] = value;
    else record[path] = value;
  }
  return record as unknown as InstrumentRecord;
}
