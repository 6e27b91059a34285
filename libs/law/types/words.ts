/** A civil date in London, `YYYY-MM-DD`. It has no time and no zone; the Gregorian calendar is meant throughout. */
export type IsoDate = string;

/** What a rule does when it bites. See the table "catalogue says / confidence is / the rule" in docs/how-to/add-a-rule.md. */
export type Enforcement = 'block' | 'block-with-override' | 'breach' | 'warning' | 'review' | 'task' | 'data' | 'info';

/** How sure the catalogue is of the words a rule rests on. Only text-read rules (A, A-, T, D) may block outright. */
export type Confidence = 'A' | 'A-' | 'B' | 'C' | 'P' | 'I' | 'U' | 'T' | 'D' | 'X';

export type ProcessId =
  | 'federating'
  | 'joining'
  | 'leaving'
  | 'dissolution'
  | 'discontinuance'
  | 'amalgamation-new-school'
  | 'amalgamation-enlargement'
  | 'collaboration';

export type CountingRuleId =
  'C1' | 'C2' | 'C2m' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8' | 'C9' | 'C10' | 'C11' | 'C12' | 'C12m' | 'C13' | 'C14';

export type Category =
  | 'community'
  | 'community-special'
  | 'maintained-nursery'
  | 'voluntary-controlled'
  | 'voluntary-aided'
  | 'foundation'
  | 'foundation-special';

/** Yes, no, or not known yet: `null`/absent means not known. */
export type Known = boolean | null;
