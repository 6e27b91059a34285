import { saysOfAppointment } from '../constitution/testing/boards.js';

describe('MEM-P2: who runs the election and how', () => {
  it('the authority runs it at a community school, the board at an aided one unless they agree', () => {
    expect(saysOfAppointment('MEM-P2', { schoolCategory: 'community', electionRunBy: 'local-authority' })).toEqual([]);
    expect(saysOfAppointment('MEM-P2', { schoolCategory: 'community', electionRunBy: 'governing-body' })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-P2', { schoolCategory: 'voluntary-aided', electionRunBy: 'local-authority' })).toEqual(['MUST']);
    expect(
      saysOfAppointment('MEM-P2', { schoolCategory: 'voluntary-aided', electionRunBy: 'local-authority', authorityRunsByAgreement: true }),
    ).toEqual([]);
  });
  it('a contested election has a ballot and a vote by post, and no minimum', () => {
    expect(saysOfAppointment('MEM-P2', { contested: true, ballot: true, postalVote: true, minimumVotes: false })).toEqual([]);
    expect(saysOfAppointment('MEM-P2', { contested: true, ballot: false })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-P2', { contested: true, ballot: true, postalVote: false })).toEqual(['MUST']);
    expect(saysOfAppointment('MEM-P2', { minimumVotes: true })).toEqual(['MUST']);
  });
});
