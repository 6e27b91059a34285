/** Choices that events and rules of collaboration share. */

/** How closely the partners work together, from the loosest form to the last that leaves every governing body in place. */
export const levels = [
  { value: 'partnership', label: 'Partnership without a paper', hint: 'Shared training, visits, resources; goodwill only.' },
  {
    value: 'written-partnership',
    label: 'Partnership agreement or memorandum',
    hint: 'In writing; binding only if it is drafted, or behaves, as a contract.',
  },
  {
    value: 'collaboration',
    label: 'Collaboration of maintained schools',
    hint: 'Functions discharged jointly, or by a joint committee with delegated powers; often called a soft federation.',
  },
  { value: 'collaboration-further-education', label: 'Collaboration with a further education body', hint: 'SI 2007/1321 applies.' },
  {
    value: 'company',
    label: 'Collaborative company',
    hint: 'A company the partners own together; company law and the School Companies Regulations apply.',
  },
] as const;

export type Level = (typeof levels)[number]['value'];

/** Forms beyond: each has a process of its own, in which the governing bodies, or the schools, do not stay as they are. */
export const furtherForms = [
  { value: 'federation', label: 'Federation under one governing body' },
  { value: 'trust', label: 'Foundation (trust) shared by the schools' },
  { value: 'amalgamation', label: 'Amalgamation into one school' },
  { value: 'academy', label: 'Academies under one trust' },
] as const;

/** Functions of governing bodies, as far as agreements between schools name them. */
export const functions = [
  { value: 'school-improvement', label: 'School improvement and curriculum' },
  { value: 'training', label: 'Training of staff and governors' },
  { value: 'special-needs', label: 'Special educational needs' },
  { value: 'safeguarding', label: 'Safeguarding' },
  { value: 'premises', label: 'Premises and health and safety' },
  { value: 'purchasing', label: 'Purchasing and shared services' },
  { value: 'budget', label: 'Budget and financial commitments' },
  { value: 'staffing', label: 'Appointment, conduct and dismissal of staff' },
  { value: 'appraisal', label: 'Pay and appraisal of staff or heads' },
  { value: 'leadership', label: 'Shared or executive head' },
  { value: 'admissions', label: 'Admissions' },
  { value: 'discipline', label: 'Pupil discipline and exclusions' },
  { value: 'reorganisation', label: 'Alteration or closure of a school' },
  { value: 'constitution', label: 'Constitution of the governing body' },
  { value: 'chair', label: 'Election and removal of the chair of the governing body' },
  { value: 'clerk', label: 'Appointment of the clerk to the governing body' },
  { value: 'committees', label: 'Setting up committees of the governing body' },
  { value: 'other', label: 'Other functions, named in the paper' },
] as const;

/** Heads of an agreement: what two governing bodies will wish they had written down. */
export const heads = [
  { value: 'parties', label: 'Parties: schools, governing bodies, diocese' },
  { value: 'purpose', label: 'Purpose, aims and benefit to pupils' },
  { value: 'measures', label: 'Measures of success' },
  { value: 'functions', label: 'Functions shared, and which are delegated' },
  { value: 'committee', label: 'Joint committee: constitution, terms of reference, quorum, chair, clerk' },
  { value: 'leadership', label: 'Leadership: head, cover, appraisal, line management' },
  { value: 'staff', label: 'Staff shared, and who employs them' },
  { value: 'money', label: 'Money: split of costs, pooled fund, lead school, approvals' },
  { value: 'premises', label: 'Premises and insurance' },
  { value: 'safeguarding', label: 'Safeguarding, data sharing, complaints' },
  { value: 'ethos', label: 'What no school gives up: ethos and religious character' },
  { value: 'commitments', label: 'What each school commits itself to' },
  { value: 'communications', label: 'Communications' },
  { value: 'risks', label: 'Risks' },
  { value: 'disputes', label: 'Settling disputes' },
  { value: 'joining', label: 'Joining' },
  { value: 'leaving', label: 'Leaving: length of notice, staff and money on exit' },
  { value: 'review', label: 'Review: date and evidence' },
  { value: 'binding', label: 'Whether it binds in law' },
  { value: 'diocese', label: 'Record of the consultation of the diocese' },
  { value: 'signatures', label: 'Signatures with references of the minutes' },
] as const;
