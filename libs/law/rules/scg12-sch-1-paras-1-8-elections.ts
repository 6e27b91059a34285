import { isCommunityKind } from '../constitution/draft.js';
import { defineInstrumentRule, type InstrumentBite } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { ofCategory } from './common/members.js';

/** Sch 1 paras 1 to 8: who runs the election and how. */
export const memP2 = defineInstrumentRule({
  id: 'MEM-P2',
  citation: 'SI 2012/1034 Sch 1 paras 1-8; SI 2012/1035 Sch 2 paras 1-7',
  plain:
    'The authority runs the election of parent governors at community, special community, nursery and voluntary controlled schools, the governing body elsewhere; a contested one is by ballot, with a vote by post or hand, and without a minimum of votes.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 Sch 1 paras 1-8', {}),
  appointment: ofCategory(
    'parent',
    ({ way, schoolCategory, electionRunBy, authorityRunsByAgreement, contested, ballot, postalVote, minimumVotes }) => {
      if (way !== 'elected') return undefined;
      const bites: InstrumentBite[] = [];
      const say = (message: string, field: string, nextStep: string): void => void bites.push({ message, field, nextStep });
      if (schoolCategory && electionRunBy) {
        const authority = isCommunityKind(schoolCategory) || schoolCategory === 'voluntary-controlled';
        if (authority && electionRunBy !== 'local-authority')
          say(
            'The authority runs the election at this category of school; it may delegate to the head.',
            'electionRunBy',
            'The authority runs it, or delegates it to the head.',
          );
        if (!authority && electionRunBy === 'local-authority' && authorityRunsByAgreement !== true)
          say(
            'The governing body runs the election, unless it agrees with the authority that the authority does.',
            'electionRunBy',
            'Record the agreement.',
          );
      }
      if (contested === true && ballot === false) say('A contested election must be held by ballot.', 'ballot', 'Hold a ballot.');
      if (contested === true && postalVote === false)
        say('Everybody must be able to vote by post or by hand delivery.', 'postalVote', 'Give every parent a voting paper to return.');
      if (minimumVotes === true) say('No minimum number of votes can be asked for.', 'minimumVotes', 'Count who has the most votes.');
      return bites;
    },
  ),
});
