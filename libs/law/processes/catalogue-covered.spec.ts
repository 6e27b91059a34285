import { projectHas, projectText } from '../../../test/support/project-files.js';
import { rulebook } from '../index.js';
import { rules } from '../rules/index.js';
import { enforcementOf } from '../engine/rule.js';

/** The rows of sections 1 and 3 to 6 of the catalogue. */
const rows = [
  ...['F0', 'F1', 'F2', 'F3', 'F3a', 'F4', 'F4c', 'F5', 'F6', 'F7', 'F7m', 'F8', 'F8n', 'F8r', 'F9', 'F10', 'F11'],
  ...['N1', 'N2', 'N3', 'N4', 'J1', 'J2', 'J3', 'J4', 'J5', 'J6'],
  ...['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9', 'L10', 'L11', 'L12', 'L13', 'L14', 'L15'],
  ...['D1a', 'D1b', 'D1c', 'D2', 'D2x', 'D3', 'D4', 'D5', 'D6'],
  ...Array.from({ length: 33 }, (_, place) => `RA-${String(place + 1).padStart(2, '0')}`),
  // RB-17 and RF-03 only inform; they stand in the list of rows no code applies.
  ...Array.from({ length: 24 }, (_, place) => `RB-${String(place + 1).padStart(2, '0')}`).filter((id) => id !== 'RB-17'),
  ...['RF-01', 'RF-02', 'RF-04', 'PC-10'],
  ...['C1', 'C2', 'C2m', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C12m', 'C13', 'C14'],
];

const testedIn = (id: string): string[] => rulebook.find((rule) => rule.id === id)?.testedIn ?? [];

describe('the catalogue of leaving, dissolution and counting', () => {
  it.each(rows)('row %s is a rule, in a file of its own, with a test that exists', (id) => {
    expect(rules.map((rule) => rule.id)).toContain(id);
    expect(testedIn(id).length).toBeGreaterThan(0);
    for (const file of testedIn(id)) expect(projectHas(file)).toBe(true);
  });

  const limiting = rules.filter(
    (rule) =>
      !rule.id.startsWith('C') &&
      (['block', 'block-with-override', 'breach'].includes(enforcementOf(rule)) || rule.deadlines !== undefined),
  );

  it.each(limiting.map(({ id }) => id))('%s blocks or sets a limit, and its test shows it passing and failing', (id) => {
    const text = testedIn(id)
      .map((file) => projectText(file))
      .join('\n');
    expect(text).toContain(`${id}:`);
    expect(text).toMatch(/'accepted'|'met'|toEqual\(\[\]\)|'effected'|'ready'|toBe\(true\)|'decided'|'consulting'|route: 'dissolution'/);
    expect(text).toMatch(
      /'blocked'|blockedBy\(|saidOfLast\('block'\)|'late'|'missed'|'date-passed'|'breach'|saidOfLast\('warning'\)|enforcement: 'warning'/,
    );
  });
});
