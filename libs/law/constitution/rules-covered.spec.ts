import { projectHas, projectText } from '../../../test/support/project-files.js';
import { enforcementOf } from '../engine/rule.js';
import { instrumentProcedureWithFiles, procedureSpecOf } from '../rules/instrument-procedure.js';
import { instrumentRulesWithFiles, instrumentSpecOf } from '../rules/instruments.js';

const blocks = ['block', 'block-with-override'];

describe('every rule on instruments', () => {
  it.each(instrumentRulesWithFiles.map(([rule]) => [rule.id, rule] as const))(
    '%s speaks, and is tested passing and failing',
    (id, rule) => {
      const facets = [rule.demands, rule.contents, rule.derived, rule.appointment, rule.removal, rule.surplus, rule.body];
      expect(facets.some((facet) => facet !== undefined)).toBe(true);
      const [spec] = instrumentSpecOf(id);
      expect(projectHas(spec!)).toBe(true);
      const text = projectText(spec!);
      expect(text).toContain(id);
      if (!blocks.includes(enforcementOf(rule))) return;
      expect(text).toMatch(/toEqual\(\s*\[\]/);
      expect(text).toContain("'MUST'");
    },
  );

  it.each(instrumentProcedureWithFiles.map(([rule]) => [rule.id, rule] as const))('%s is tested passing and failing', (id, rule) => {
    const text = projectText(procedureSpecOf(id)[0]!);
    expect(text).toContain(`${id}: `);
    if (!blocks.includes(enforcementOf(rule)) || rule.guards === undefined) return;
    expect(text).toContain("'accepted'");
    expect(text).toContain("'blocked'");
  });

  it('the words of a rule give no number that its figures do not', () => {
    const numbers = (text: string): string[] => text.match(/\b\d+\b/g) ?? [];
    for (const [{ id, plain, versions, says }] of instrumentRulesWithFiles) {
      // Numbers of regulations and years are names of things, and figures of what rules come to stand in the sentence.
      const known = new Set(numbers(JSON.stringify(versions.map(({ figures }) => figures))));
      const named = numbers(
        plain
          .replace(/\b\d+\(\d+\)/g, '')
          .replace(/\b(?:19|20)\d\d\b/g, '')
          .replace(/45%/g, ''),
      );
      if (says !== 'I') expect([id, named.filter((number) => !known.has(number))]).toEqual([id, []]);
    }
  });
});
