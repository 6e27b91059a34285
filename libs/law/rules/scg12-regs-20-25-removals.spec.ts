import { saysOfRemoval } from '../constitution/testing/boards.js';

describe('MEM-R1: who removes whom, and how a board does', () => {
  it('fourteen days between the meetings pass, thirteen fail', () => {
    expect(saysOfRemoval('MEM-R1', { firstMeetingOn: '2026-09-01', secondMeetingOn: '2026-09-15' })).toEqual([]);
    expect(saysOfRemoval('MEM-R1', { firstMeetingOn: '2026-09-01', secondMeetingOn: '2026-09-14' })).toEqual(['MUST']);
    expect(saysOfRemoval('MEM-R1', { onBothAgendas: false })).toEqual(['MUST']);
    expect(saysOfRemoval('MEM-R1', { reasonsGiven: false, heard: false })).toEqual(['MUST', 'MUST']);
  });
  it('who removes depends on the category', () => {
    expect(saysOfRemoval('MEM-R1', { category: 'foundation', by: 'foundation-appointer' })).toEqual([]);
    expect(saysOfRemoval('MEM-R1', { category: 'foundation', by: 'governing-body' })).toEqual(['MUST']);
    expect(saysOfRemoval('MEM-R1', { category: 'la', by: 'local-authority' })).toEqual([]);
    expect(saysOfRemoval('MEM-R1', { category: 'la', by: 'governing-body' })).toEqual(['MUST']);
    expect(saysOfRemoval('MEM-R1', { category: 'foundation', exOfficio: true, by: 'governing-body' })).toEqual(['MUST']);
    expect(
      saysOfRemoval('MEM-R1', { category: 'foundation', exOfficio: true, by: 'governing-body', requestedBy: 'named-in-instrument' }),
    ).toEqual([]);
    expect(saysOfRemoval('MEM-R1', { category: 'head' })).toEqual(['MUST']);
    expect(saysOfRemoval('MEM-R1', { category: 'coOpted', by: 'local-authority' })).toEqual(['MUST']);
  });
  it('elected governors since 1 September 2017', () => {
    expect(saysOfRemoval('MEM-R1', { category: 'parent', elected: true, on: '2017-08-31' })).toEqual(['MUST']);
    expect(saysOfRemoval('MEM-R1', { category: 'parent', elected: true, on: '2017-09-01' })).toEqual([]);
  });
});
