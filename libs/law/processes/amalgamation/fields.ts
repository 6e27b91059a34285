/** Which proposals of the case an act concerns: asked in every event that is about proposals. */
export const about = {
  name: 'about',
  type: 'choice',
  label: 'Which proposals',
  required: true,
  choices: [
    { value: 'all', label: 'All proposals of the case' },
    { value: 'new-school', label: 'The new school' },
    { value: 'closure', label: 'The closure of a school' },
    { value: 'alteration', label: 'The change to the surviving school' },
  ],
} as const;

export const aboutSchool = {
  name: 'school',
  type: 'school',
  label: 'School',
  hint: 'For one closure of several.',
  when: { field: 'about', is: ['closure'] },
} as const;

export const decider = {
  name: 'by',
  type: 'choice',
  label: 'Who decided',
  required: true,
  choices: [
    { value: 'authority', label: 'The local authority' },
    { value: 'adjudicator', label: 'The schools adjudicator' },
  ],
} as const;

/** Events on which an approval may depend (SI 2013/3109 reg 16(2)(a)-(r); SI 2013/3110 Sch 3 para 8(1)). */
export const conditionEvent = {
  name: 'conditionEvent',
  type: 'choice',
  label: 'The approval depends on',
  when: { field: 'outcome', is: ['approved-conditionally'] },
  choices: [
    { value: 'planning-permission', label: 'Planning permission' },
    { value: 'site', label: 'The site being acquired' },
    { value: 'playing-fields', label: 'Playing fields being acquired' },
    { value: 'access', label: 'Access to a site or playing fields' },
    { value: 'building-project', label: 'An agreement for a building project the Department supports' },
    { value: 'charity-scheme', label: 'A scheme for a charity of the school' },
    { value: 'foundation', label: 'A foundation being established' },
    { value: 'federation', label: 'A federation being formed, or another condition about being part of one' },
    { value: 'admissions', label: 'Admission arrangements of a school named being changed' },
    { value: 'no-academy-agreement', label: 'The Secretary of State deciding against an academy agreement' },
    { value: 'academy-agreement', label: 'An academy agreement being made' },
    { value: 'academy-enlarged', label: 'The Secretary of State agreeing to extend or enlarge an academy' },
    { value: 'premises-relaxation', label: 'Requirements of the School Premises Regulations being relaxed' },
    { value: 'disposal-consent', label: 'Consent to a disposal of land that pays for it' },
    { value: 'curriculum-direction', label: 'A direction about the National Curriculum' },
    { value: 'further-education', label: 'A further education institution being established' },
    { value: 'linked', label: 'One of these, in proposals about another school' },
    { value: 'other', label: 'Something else' },
  ],
} as const;

export const reason = { name: 'reason', type: 'long-text', label: 'Reason', hint: 'No names.', required: true } as const;
