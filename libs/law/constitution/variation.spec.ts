import { dayOfInstrument } from '../index.js';
import { ofCommunity, varying } from '../processes/instrument/testing/history.js';
import { checkInstrument } from './check.js';
import { board } from './testing/boards.js';

const varied = board('community', {}, { effectiveOn: '2013-04-01', variation: { effectiveOn: '2026-04-01' } });

describe('a text that was varied', () => {
  it('is judged by the law of the day on which the variation counts, not by that of the instrument it varies', () => {
    expect(checkInstrument(varied).limits.judgedOn).toBe('2026-04-01');
    expect(checkInstrument({ ...varied, variation: null }).limits.judgedOn).toBe('2013-04-01');
  });

  it('is in force from that day, which is the one a case must have fixed', () => {
    expect(dayOfInstrument(varied)).toBe('2026-04-01');
    expect(dayOfInstrument({ ...varied, variation: {} })).toBeNull();
    const story = varying(ofCommunity({ drafts: { 1: varied } })).adopt();
    expect(story.view().effectiveOn).toBe('2026-04-01');
  });
});
