/**
 * The columns of the published extract that the register keeps, found by their names in the header.
 * Codes are kept as text: they carry leading zeros, and labels change between extracts while codes do not.
 */

/** Where a date stands beside its text among the incoming rows: it is asked for three times and costs to read. */
export const dateColumn = (column: string): string => `${column}_as_date`;

/** How a published value is read. SQL is given for the staged text `x`. */
interface Reading {
  sqlType: 'text' | 'int' | 'numeric' | 'date';
  value: (x: string) => string;
  /** Regular expression the whole text must match. */
  pattern?: string;
  /** Condition that is true for text that cannot be meant, where there is no pattern. */
  wrong?: (x: string) => string;
  expected: string;
  /** Typed by people, so that blanks at its ends have to go. */
  typed?: boolean;
}

const nullIfBlank = (x: string): string => `nullif(${x}, '')`;

/** A code or number in digits; blank allowed unless the pattern forbids it. */
const digits = (pattern: string, expected: string): Reading => ({ sqlType: 'text', value: nullIfBlank, pattern, expected });

/** A code that is not looked at, or the label of a code. */
const label: Reading = { sqlType: 'text', value: nullIfBlank, expected: 'text' };
const filled: Reading = { sqlType: 'text', value: (x) => x, wrong: (x) => `${x} = ''`, expected: 'text, not blank' };
const text: Reading = { ...label, typed: true };
const filledText: Reading = { ...filled, typed: true };
const whole: Reading = {
  sqlType: 'int',
  value: (x) => `nullif(${x}, '')::int`,
  pattern: '[0-9]{0,6}',
  expected: 'a whole number or blank',
};
/** ".50" and ".00" are published without the leading zero. */
const percent: Reading = {
  sqlType: 'numeric',
  value: (x) => `nullif(${x}, '')::numeric`,
  pattern: '[0-9]{0,3}(?:[.][0-9]{1,2})?',
  expected: 'a percentage such as 12.30 or .50, or blank',
};
const date: Reading = {
  sqlType: 'date',
  value: (x) => `register_date(${x})`,
  wrong: (x) => `(${x} <> '' AND ${dateColumn(x)} IS NULL)`,
  expected: 'a day of the calendar as dd-mm-yyyy, or blank',
};

/** One column of the extract and where it is kept. */
export interface ExtractColumn extends Reading {
  /** Name in the header of the extract. */
  header: string;
  /** Name in table `school`, or of the staged text where it is not kept as it is. */
  column: string;
  /** Without it the file is refused; an optional column that is absent leaves what is stored alone. */
  required: boolean;
  /** Not a column of `school`. */
  stagedOnly?: boolean;
}

const column = (header: string, name: string, reading: Reading, required = true, stagedOnly = false): ExtractColumn => ({
  ...reading,
  header,
  column: name,
  required,
  stagedOnly,
});

const twoDigits = digits('[0-9]{2}', 'a code of two digits (a spreadsheet that saved the file may have dropped the leading zero)');

export const extractColumns: readonly ExtractColumn[] = [
  column('URN', 'urn', digits('[0-9]{6}', 'six digits')),
  column('LA (code)', 'authority', digits('[0-9]{3}', 'a code of three digits')),
  column('LA (name)', 'authority_name', filledText, true, true),
  column('EstablishmentNumber', 'establishment_number', digits('(?:[0-9]{4})?', 'four digits or blank')),
  column('EstablishmentName', 'name', filledText),
  column('TypeOfEstablishment (code)', 'type_code', twoDigits),
  column('TypeOfEstablishment (name)', 'type', filled),
  column('EstablishmentTypeGroup (code)', 'type_group_code', digits('[0-9]{1,2}', 'a code of one or two digits')),
  column('EstablishmentStatus (code)', 'status_code', digits('[1-4]', 'a status from 1 to 4')),
  column('EstablishmentStatus (name)', 'status', filled),
  column('ReasonEstablishmentOpened (code)', 'reason_opened_code', label),
  column('ReasonEstablishmentOpened (name)', 'reason_opened', label),
  column('OpenDate', 'open_date', date),
  column('ReasonEstablishmentClosed (code)', 'reason_closed_code', label),
  column('ReasonEstablishmentClosed (name)', 'reason_closed', label),
  column('CloseDate', 'close_date', date),
  column('PhaseOfEducation (code)', 'phase_code', label),
  column('PhaseOfEducation (name)', 'phase', label),
  column('StatutoryLowAge', 'low_age', whole),
  column('StatutoryHighAge', 'high_age', whole),
  column('Gender (name)', 'gender', label, false),
  column('ReligiousCharacter (code)', 'religious_character_code', label),
  column('ReligiousCharacter (name)', 'religious_character', label),
  column('Diocese (code)', 'diocese_code', label),
  column('Diocese (name)', 'diocese', label),
  column('SchoolCapacity', 'capacity', whole, false),
  column('CensusDate', 'census_date', date, false),
  column('NumberOfPupils', 'pupils', whole),
  column('PercentageFSM', 'free_school_meals_percent', percent, false),
  column('TrustSchoolFlag (code)', 'trust_flag_code', label),
  column('Trusts (name)', 'trust', text),
  column('FederationFlag (name)', 'federation_flag', label),
  column(
    'Federations (code)',
    'federation_codes',
    digits('(?:[0-9]{1,10}(?:~[0-9]{1,10})*)?', 'group UIDs in digits, several joined by "~", or blank'),
  ),
  column('Federations (name)', 'federation_names', text),
  column('UKPRN', 'ukprn', label, false),
  column('Street', 'street', text, false),
  column('Locality', 'locality', text, false),
  column('Address3', 'address3', text, false),
  column('Town', 'town', text, false),
  column('County (name)', 'county', label, false),
  column('Postcode', 'postcode', text),
  column('SchoolWebsite', 'website', text, false),
  column('TelephoneNum', 'telephone', text, false),
  // The title is left out: it sometimes holds a job, and a greeting is not a name.
  column('HeadFirstName', 'head_first_name', text, false, true),
  column('HeadLastName', 'head_last_name', text, false, true),
  column('HeadPreferredJobTitle', 'head_job_title', text, false),
  column('PreviousLA (code)', 'previous_authority', label, false),
  column('PreviousEstablishmentNumber', 'previous_number', label, false),
];

/** Changes when what is kept of a row changes, so that the next import writes every row again. */
export const MAPPING = '1';

/** Condition for one value that cannot be meant; null for a column that takes any text. */
export function isWrong({ column: x, pattern, wrong }: ExtractColumn): string | null {
  if (wrong) return wrong(x);
  return pattern === undefined ? null : `${x} !~ '^(?:${pattern})$'`;
}
