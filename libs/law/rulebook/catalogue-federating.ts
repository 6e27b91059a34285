import { catalogueRows, FEDERATIONS_2012, type CatalogueRule } from './catalogue-row.js';

const publication = 'the day proposals are published';
const decision = "the day of the governing body's own determination";
const federationDate = 'the federation date';

/** Process F (governing bodies propose to federate), N (new schools) and J (joining an existing federation). */
export const federatingCatalogue: CatalogueRule[] = catalogueRows(FEDERATIONS_2012, '2026-11-22', [
  ['F0', 'EA 2002 s 24(1); SI 2012/1035 regs 2, 6(1)', 'Only governing bodies of maintained schools in England can federate, and at least two of them must take part.', 'A', 'block-with-override', publication, { governingBodies: 2 }],
  ['F1', 'SI 2012/1035 reg 7(1)-(2)', 'Before it proposes, each governing body must have considered a report, as an item on the agenda of a properly called meeting.', 'A', 'block', publication],
  ['F2', 'SI 2012/1035 regs 8, 9(1)', 'Where a partner is already a federation, its preliminary consent must come before proposals are published.', 'A', 'block', publication],
  ['F3', 'SI 2012/1035 reg 9(1), (3)', 'Proposals are published jointly by all governing bodies concerned; publishing means sending them to everyone the regulation lists.', 'A', 'block', publication],
  ['F3a', 'SI 2012/1035 reg 9(2)', 'The proposals must say all that the regulation lists; the closing date must be at least six weeks after publication.', 'A', 'block', publication, { weeks: 6 }],
  ['F4', 'SI 2012/1035 reg 9(3)', 'Proposals go to the Secretary of State, the authorities, every head, trustees and foundation governors, the diocese or religious body, all staff and all known parents.', 'A', 'block-with-override', publication],
  ['F4c', 'SI 2012/1035 reg 9(4)', 'A copy must be open to inspection at each school while representations can be made.', 'A', 'warning', publication],
  ['F5', 'SI 2012/1035 reg 9(2)(g)', 'Anyone may make written representations to any of the governing bodies until the closing date, which must not be brought forward below the minimum.', 'I', 'block-with-override', publication],
  ['F6', 'SI 2012/1035 reg 10(1)', 'The governing bodies consider all responses together, after the closing date.', 'I', 'warning', 'the closing date'],
  ['F7', 'SI 2012/1035 reg 10(1)', 'Each governing body decides for itself: proceed as published, proceed with modifications, or not proceed.', 'A', 'block', decision],
  ['F7m', 'SI 2012/1035 reg 10(2)', 'Modifications may not change which governing bodies propose to federate.', 'A', 'block', decision],
  ['F8', 'SI 2012/1035 reg 10(3)', 'Governing bodies that proceed tell the authorities and the Secretary of State within one week of deciding.', 'A', 'breach', decision, { weeks: 1 }],
  ['F8n', 'SI 2012/1035 reg 10(4)', 'A governing body that does not proceed tells the Secretary of State within one week of its own decision.', 'A', 'breach', decision, { weeks: 1 }],
  ['F8r', 'SI 2012/1035 regs 10(2)-(4)', 'Where some proceed and some do not, somebody decides whether the rest may go on; fewer than two cannot.', 'I', 'review', decision, { governingBodies: 2 }],
  ['F9', 'SI 2012/1035 reg 23, Sch 5; SI 2012/1034 regs 28-31', 'The governing bodies draft the instrument of government jointly, those who appoint foundation governors approve it, and the authority makes it.', 'A', 'block-with-override', federationDate],
  ['F10', 'SI 2012/1035 reg 27', 'Each joining governing body hands over a written report on its work, with minutes and papers, just before the federation date.', 'A', 'breach', federationDate],
  ['F11', 'SI 2012/1035 reg 13', 'On the federation date the old governing bodies are dissolved, the federation’s is incorporated, and property, rights and liabilities pass to it.', 'A', 'info', federationDate],
  ['N1', 'SI 2012/1035 reg 11', 'A temporary governing body of a new school proposes to federate as a governing body would.', 'A', 'info', publication],
  ['N2', 'SI 2012/1035 reg 11', 'Where a new school has no temporary governing body yet, the authority or the proposers act in its place.', 'A', 'info', publication],
  ['N3', 'SI 2012/1035 reg 12', 'For several new schools that are to open federated the authority may set up one temporary governing body.', 'A', 'info', federationDate],
  ['N4', 'SI 2012/1035 reg 12, Sch 1', 'That temporary governing body has at least seven members, among them two parent governors and every head; the authority sets its size.', 'A', 'block', federationDate, { members: 7, parentGovernors: 2 }],
  ['J1', 'SI 2012/1035 regs 7, 8(1)', 'A school that wants to join considers a report first and gives notice of the proposal to the federation.', 'A', 'block', publication],
  ['J2', 'SI 2012/1035 reg 8(2)', 'On receipt the federation’s governing body must consider whether to give preliminary consent.', 'A', 'task', publication],
  ['J3', 'SI 2012/1035 reg 9', 'Joint proposals go to everyone at every school of the enlarged federation; consent must be dated on or before publication.', 'I', 'block-with-override', publication],
  ['J4', 'SI 2012/1035 reg 10(1)', 'Preliminary consent is not the decision: the federation’s governing body decides again, as every other does.', 'A', 'block', decision],
  ['J5', 'SI 2012/1035 reg 13(1), Sch 5 para 5', 'An enlarged federation needs an instrument of government made afresh; the old one is not merely varied.', 'I', 'block-with-override', federationDate],
  ['J6', 'SI 2012/1035 reg 13', 'On the date both the joining governing body and the existing one are dissolved and another is incorporated.', 'A', 'info', federationDate],
]);
