import type { CaseInput } from '../../types.js';
import { crossBorder, fiveSchools } from '../leaving/schools.js';
import { Story } from '../leaving/story.js';

const at = (story: Story, asOf: string): CaseInput => story.with({ asOf }).input;

/** Dissolutions of a board’s own motion, lawful and not. */
export const dissolutionScenarios: readonly { name: string; input: CaseInput }[] = [
  {
    name: 'a notice of dissolution to a school outside the federation',
    input: at(
      Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01').told('decision', 'parents', '2026-02-04', { school: 'z' }),
      '2026-02-05',
    ),
  },
  {
    name: 'three schools are dissolved of the board’s own motion',
    input: at(
      Story.dissolving(crossBorder)
        .decide('2026-02-03', 'dissolve', '2026-05-01')
        .tellEveryone('decision', '2026-02-05')
        .received('2026-02-05', '931')
        .received('2026-02-06', '885')
        .body('2026-03-01', 'a'),
      '2026-03-30',
    ),
  },
  {
    name: 'a dissolution of own motion without a date or agenda item',
    input: at(Story.dissolving().decide('2026-02-03', 'dissolve', undefined, { agendaItem: false }), '2026-02-04'),
  },
  {
    name: 'a dissolution takes its date with one school not ready',
    input: at(
      ['a', 'b']
        .reduce(
          (story, key) => story.body('2026-03-01', key).instrument('2026-03-10', '2026-05-01', key),
          Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01').tellEveryone('decision', '2026-02-05').received('2026-02-05'),
        )
        .reached('2026-05-01'),
      '2026-05-02',
    ),
  },
  {
    name: 'a dissolution takes effect and the file is closed',
    input: at(
      ['a', 'b', 'c']
        .reduce(
          (story, key) => story.body('2026-03-01', key).instrument('2026-03-10', '2026-05-01', key),
          Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01').tellEveryone('decision', '2026-02-05').received('2026-02-05'),
        )
        .reached('2026-05-01')
        .did('case-closed', '2026-06-01', { because: 'completed' }),
      '2026-06-02',
    ),
  },
  {
    name: 'a dissolution is taken back',
    input: at(
      Story.dissolving().decide('2026-02-03', 'dissolve', '2026-05-01').tellEveryone('decision', '2026-02-05').decide('2026-03-03', 'stay'),
      '2026-03-04',
    ),
  },
  {
    name: 'a dissolution is told too late',
    input: at(
      Story.dissolving(fiveSchools).decide('2026-02-03', 'dissolve', '2026-05-01').tellEveryone('decision', '2026-02-11'),
      '2026-02-12',
    ),
  },
  {
    name: 'a board for another authority’s school',
    input: at(
      Story.dissolving(crossBorder)
        .decide('2026-02-03', 'dissolve', '2026-05-01')
        .received('2026-02-05', '931')
        .did('temporary-governing-body-established', '2026-03-01', { school: 'b', authority: '931' })
        .did('instrument-made', '2026-03-02', { school: 'b', authority: '931' }),
      '2026-03-30',
    ),
  },
];
