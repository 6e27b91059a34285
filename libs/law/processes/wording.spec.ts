import { judge } from '../index.js';
import { decidedToLeave, notified, readyToLeave, Story } from './leaving/story.js';
import { amalgamationScenarios } from './amalgamation/scenarios.js';
import { dissolutionScenarios } from './dissolution/scenarios.js';
import { scenarios as leavingScenarios } from './leaving/scenarios.js';
import { tables } from './index.js';

const scenarios = [...leavingScenarios, ...dissolutionScenarios, ...amalgamationScenarios];

const decision = (story: Story): number => story.input.events.findIndex(({ type }) => type === 'board-decided') + 1;

/** Cases beyond the usual ones whose answers are put together of parts. */
const others: Story[] = [
  Story.leaving().request('2026-01-07', { requester: 'parents', pupilsCovered: 0, registeredPupils: 0 }),
  Story.leaving().request('2026-01-07', { requester: 'parents', pupilsCovered: 300, registeredPupils: 212 }),
  Story.leaving().request('2026-01-07', { requester: 'staff', staffSigned: 0, paidStaff: 1 }),
  Story.leaving().request('2026-01-07', { requester: 'staff' }),
  Story.leaving().request('2026-01-07', { requester: 'trustees', inWriting: false, signed: false }),
  Story.leaving().request('2026-01-07', { requester: 'local-authority', authority: '335' }),
  decidedToLeave().received('2026-02-05').body('2026-03-05').instrument('2026-03-20', '2026-05-08'),
  readyToLeave().did('correction', '2026-03-22', { sequence: 2, kind: 'factual', happenedOn: '2026-01-26' }),
  notified().decide('2026-01-30', 'stay').did('correction', '2026-02-22', { sequence: 2, kind: 'clerical', happenedOn: '2026-01-26' }),
  readyToLeave().did('correction', '2026-03-22', {
    sequence: decision(readyToLeave()),
    kind: 'factual',
    happenedOn: '2026-01-26',
  }),
];

/** Every sentence an officer may read in a case, at each point of its history. */
function sentences(): string[] {
  const said = new Set<string>();
  for (const input of [...scenarios.map(({ input }) => input), ...others.map((story) => story.with({ asOf: '2026-03-25' }).input)]) {
    for (let length = 0; length <= input.events.length; length += 1) {
      const view = judge({ ...input, events: input.events.slice(0, length) });
      for (const { message, nextStep } of [...view.findings, ...view.next.flatMap(({ findings }) => findings)]) {
        said.add(message);
        if (nextStep !== undefined) said.add(nextStep);
      }
      for (const { title, why } of view.tasks) said.add(title).add(why);
      for (const { because } of view.recipients) said.add(because);
      for (const { title, sum } of view.timetable) said.add(title).add(sum);
      for (const badge of view.badges) said.add(badge);
    }
  }
  return [...said];
}

const all = sentences();
const types = [...new Set(Object.values(tables).flatMap((table) => table.events.map(({ type }) => type)))].filter((type) =>
  type.includes('-'),
);
const those = (wrong: RegExp): string[] => all.filter((sentence) => wrong.test(sentence));

describe('what is said of a case is said in words', () => {
  it('of many sentences', () => {
    expect(all.length).toBeGreaterThan(400);
  });

  it.each<[string, RegExp]>([
    ['dates are written out, not as figures between dashes', /\d{4}-\d{2}-\d{2}/],
    ['events have titles, not the names the program gives them', new RegExp(`\\b(${types.join('|')})\\b`)],
    ['a sentence ends with one stop', /\.\.|\.,|:\./],
    ['nothing is missing between words', / {2}|\( |undefined|null|NaN|\[object/],
    [
      'a label inside a sentence begins small',
      /\b(for|of|are|told:|day:|whether|that) (Every|All|Head|Trustees|Diocesan|Religious|Foundation|Local)\b/,
    ],
    ['one colon leads to one thing', /^[^.;]*: [^.;0-9]*: /],
    ['one is singular', /\b1 (are|weeks|days|governors|pupils|people)\b/],
  ])('%s', (_what, wrong) => {
    expect(those(wrong)).toEqual([]);
  });

  it('findings and what to do about them are whole sentences', () => {
    const findings = scenarios.flatMap(({ input }) => judge(input).findings);
    const texts = findings.flatMap(({ message, nextStep }) => (nextStep === undefined ? [message] : [message, nextStep]));
    expect(texts.filter((text) => !/^["“A-Z0-9].*\.$/s.test(text))).toEqual([]);
  });
});
