import { listed } from './listed.js';

/** Collaboration of boards that stay apart (CO). */
export const collaboration = listed(
  [
    ['CO-01', 'SI 2003/1962 reg 3(1)', 'Each board resolves for itself to discharge a named function jointly.', 'T', 'H'],
    [
      'CO-02',
      'SI 2003/1962 reg 3(1), (3)',
      'A joint committee receives only functions that a board could delegate to its own committee.',
      'T',
      'H',
    ],
    ['CO-03', 'SI 2003/1962 reg 3(2)', 'Staff functions stay under the staffing regulations.', 'T', 'I'],
    [
      'CO-04',
      'SI 2003/1962 reg 4(1)',
      'The boards settle constitution, terms of reference and membership, and review them every year.',
      'T',
      'B',
    ],
    ['CO-05', 'SI 2003/1962 reg 4(2)', 'The quorum is at least three members of the joint committee.', 'T', 'H', { from: '2015-09-01' }],
    ['CO-06', 'SI 2003/1962 reg 4(3)', 'A chair is appointed every year.', 'T', 'B'],
    ['CO-07', 'SI 2003/1962 reg 5', 'A clerk is appointed who is no head.', 'T', 'H'],
    [
      'CO-08',
      'SI 2003/1962 reg 8(2)',
      'Members and every head get written notice seven clear days before, unless the chair shortens it for urgency.',
      'T',
      'W',
    ],
    ['CO-09', 'SI 2003/1962 reg 8(4), (7)', 'No vote unless most of those present are members of a governing body.', 'T', 'H'],
    [
      'CO-10',
      'SI 2003/1962 reg 8(5)-(6)',
      'A simple majority decides; the chair has a casting vote only as a member of a governing body.',
      'T',
      'H',
    ],
    [
      'CO-11',
      'SI 2003/1962 reg 6',
      'The boards appoint associate members for one to four years and settle their votes.',
      'T',
      'H',
      { from: '2015-09-01' },
    ],
    ['CO-12', 'SI 2003/1962 reg 9', 'Whoever has a conflict declares it and withdraws.', 'T', 'H'],
    ['CO-13', 'SI 2003/1962 reg 10', 'Signed minutes and papers go to every board and are open to inspection.', 'T', 'B'],
    ['CO-14', 'SI 2013/1624 reg 20', 'The committee reports to each board on the use of its powers.', 'U', 'W'],
    ['CO-15', 'Policy of an authority', 'Church schools consult the diocese before they collaborate.', 'C', 'W'],
  ],
  { from: '2003-09-01', pivot: 'the day of the resolution' },
);
