/** How a case says, in a sentence of its own, what it waits for when nobody owes anything. */
export interface Awaited {
  title: string;
  why: string;
  /** Who brings it about, as the law names them. */
  for: string;
}

/**
 * Which event a case waits for in a state, where the first that could come is not the one that matters. The first of these that the process
 * of the case has: states of different processes may share a name.
 */
export const awaitedIn: Readonly<Record<string, readonly string[]>> = {
  exploring: ['report-considered'],
  'awaiting-consent': ['proposal-notified-to-federation'],
  considered: ['proposals-drafted'],
  draft: ['proposals-published', 'agreement-drafted'],
  published: ['responses-considered', 'proposals-determined'],
  deciding: ['board-determined'],
  divided: ['remainder-resolved'],
  proceeding: ['instrument-made'],
  intended: ['discontinuance-planned'],
  checking: ['checks-completed'],
  resolving: ['board-resolved'],
  amending: ['board-resolved'],
  'review-due': ['annual-review-minuted'],
  'notice-given': ['collaboration-ended'],
  'moving-on': ['collaboration-ended'],
  active: ['annual-review-minuted'],
  ended: ['case-closed'],
  choosing: ['vehicle-chosen', 'change-described'],
  consulting: ['statutory-proposals-published'],
  publishing: ['statutory-proposals-published'],
  'with-adjudicator': ['proposals-determined'],
  'part-decided': ['proposals-determined'],
  conditional: ['condition-met'],
  revocation: ['revocation-determined'],
  implemented: ['case-closed'],
  rejected: ['case-closed'],
  withdrawn: ['case-closed'],
  revoked: ['case-closed'],
};

/** Federating and joining: Part 2 of SI 2012/1035. */
export const awaitedWhenFederating: Readonly<Record<string, Awaited>> = {
  'report-considered': {
    title: 'Each governing body considers a report on the proposal',
    why: 'Nothing can be published before each of them has done so at a meeting of its own. The law sets no day for it.',
    for: 'governing-body',
  },
  'proposal-notified-to-federation': {
    title: 'The federation is told who wants to join',
    why: 'The governing body that wants to join gives notice to that of the federation, which then considers preliminary consent. The law sets no day for it.',
    for: 'governing-body',
  },
  'proposals-drafted': {
    title: 'The proposals are drawn up',
    why: 'They confirm that each governing body agrees to propose, so each of them agrees too before they are published. The law sets no day for it.',
    for: 'governing-body',
  },
  'proposals-published': {
    title: 'The proposals are sent to everybody on the list',
    why: 'They are published when the last copy is sent; the weeks for representations begin then.',
    for: 'governing-body',
  },
  'responses-considered': {
    title: 'The governing bodies weigh the responses together',
    why: 'They do so when the time for representations is over, and before any of them determines.',
    for: 'governing-body',
  },
  'board-determined': {
    title: 'Each governing body determines whether to proceed',
    why: 'Each votes for itself. The law sets no last day for it.',
    for: 'governing-body',
  },
  'remainder-resolved': {
    title: 'Decide whether those that proceed may go on',
    why: 'Some governing bodies proceed and some do not, and the regulations do not say what follows. A named person decides and says why.',
    for: 'case-officer',
  },
  'instrument-made': {
    title: 'The instrument of government is made',
    why: 'It must be made before the date on which all this takes effect.',
    for: 'local-authority',
  },
};

/** Closures and conversions of federated schools: Part 8 of SI 2012/1035. */
export const awaitedWhenClosing: Readonly<Record<string, Awaited>> = {
  'discontinuance-planned': {
    title: 'Record which school closes or converts, and when',
    why: 'What follows for the federation depends on how many schools are left on that day.',
    for: 'case-officer',
  },
};

/** Statutory proposals: SI 2013/3109 and SI 2013/3110. */
export const awaitedWhenAmalgamating: Readonly<Record<string, Awaited>> = {
  'vehicle-chosen': {
    title: 'Settle under which section the new school is proposed',
    why: 'It decides who publishes, who decides, and whether the Secretary of State must consent first.',
    for: 'case-officer',
  },
  'change-described': {
    title: 'Describe what changes at the school that stays',
    why: 'The figures decide whether the change needs statutory proposals besides those to close.',
    for: 'case-officer',
  },
  'statutory-proposals-published': {
    title: 'The statutory proposals are published',
    why: 'Those who must be consulted are asked before. The law sets no last day for publishing.',
    for: 'case-officer',
  },
  'proposals-determined': {
    title: 'The proposals are decided',
    why: 'The authority decides when the time for representations is over, or the adjudicator where they are referred.',
    for: 'case-officer',
  },
  'condition-met': {
    title: 'What the approval depends on must happen',
    why: 'If it does not happen by its date, the proposals are considered afresh.',
    for: 'case-officer',
  },
  'revocation-determined': {
    title: 'The revocation proposals are decided',
    why: 'Until then it is open whether the approved proposals must be carried out.',
    for: 'case-officer',
  },
};

/** Working together without a federation: SI 2003/1962. */
export const awaitedWhenCollaborating: Readonly<Record<string, Awaited>> = {
  'agreement-drafted': {
    title: 'The partners draft what they agree on',
    why: 'Every governing body decides about the same text. The law sets no day for it.',
    for: 'governing-body',
  },
  'checks-completed': {
    title: 'Ask whoever should be asked, then lay the text before the governing bodies',
    why: 'No law names anybody to be asked; policies of the authority or the diocese may.',
    for: 'case-officer',
  },
  'board-resolved': {
    title: 'Each governing body resolves',
    why: 'Each decides about the text at a meeting of its own. The law sets no last day.',
    for: 'governing-body',
  },
  'annual-review-minuted': {
    title: 'Each governing body reviews the arrangement',
    why: 'The arrangement is in force and is looked at once a year, or sooner when something calls for it.',
    for: 'governing-body',
  },
  'collaboration-ended': {
    title: 'The arrangement comes to its end',
    why: 'It goes on until its last day, or until what takes its place has effect.',
    for: 'governing-body',
  },
};
