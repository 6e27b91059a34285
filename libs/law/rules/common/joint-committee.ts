import type { FoldedEvent } from '../../engine/facts.js';

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Who counts as present at a meeting of a joint committee. Those on telephone or video count where the law allows it and the committee approved it. */
export function presentAt({ data }: FoldedEvent, remoteAllowed: boolean): { members: number; governors: number } {
  const remote = remoteAllowed && data['remoteApproved'] === true;
  return {
    members: number(data['present']) + (remote ? number(data['remote']) : 0),
    governors: number(data['governorsPresent']) + (remote ? number(data['governorsRemote']) : 0),
  };
}
