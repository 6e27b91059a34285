import { temporary, body, saysOfBody } from '../constitution/testing/boards.js';

describe('TGB-DF-1: Regs 31, 35, 41 bring in reg 7 of SI 2007/958, which speaks of proposers that a school leaving a federation has not', () => {
  it('agree who appoints where nobody is a proposer', () => {
    expect(saysOfBody('TGB-DF-1', body([], {}, temporary('voluntary-aided')))).toEqual(['INFO']);
    expect(saysOfBody('TGB-DF-1', body([], { appointersAgreed: true }, temporary('voluntary-aided')))).toEqual([]);
    expect(saysOfBody('TGB-DF-1', body())).toEqual([]);
  });
});
