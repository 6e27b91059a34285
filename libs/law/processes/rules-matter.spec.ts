import { judge } from '../index.js';
import type { Rule } from '../engine/rule.js';
import { rules } from '../rules/index.js';
import type { CaseInput, CaseView } from '../types.js';
import { scenarios } from './scenarios.js';

/** Counting rules that no step of any process uses; their own specs hold them. */
const usedElsewhere: ReadonlySet<string> = new Set(['C7']);

const outcomeOf = (input: CaseInput, by: readonly Rule[]): CaseView => judge(input, { rules: by });

describe('every rule matters', () => {
  const usual = scenarios.map(({ input }) => JSON.stringify(outcomeOf(input, rules)));

  it.each(rules.filter(({ id }) => !usedElsewhere.has(id)).map(({ id }) => id))(
    'without rule %s at least one case comes out otherwise',
    (id) => {
      const without = rules.filter((rule) => rule.id !== id);
      // one case is enough, and one that speaks of the rule is the likeliest
      const speaks = (index: number): boolean => usual[index]!.includes(`"${id}"`);
      const likeliest = [...scenarios.keys()].sort((one, other) => Number(speaks(other)) - Number(speaks(one)));
      const changed = likeliest.find((index) => JSON.stringify(outcomeOf(scenarios[index]!.input, without)) !== usual[index]);
      expect(changed === undefined ? 'no case' : scenarios[changed]!.name).not.toBe('no case');
    },
  );
});

type AnyFunction = (...given: unknown[]) => unknown;

/** The same rules, each handed facts that note what is read of them. */
function recording(read: Map<string, Set<string>>): Rule[] {
  return rules.map((rule) => {
    const noted = new Set<string>();
    read.set(rule.id, noted);
    const watch = (facts: object): object =>
      new Proxy(facts, { get: (target, name, receiver) => (noted.add(String(name)), Reflect.get(target, name, receiver) as unknown) });
    const wrap = (facet: AnyFunction | undefined): AnyFunction | undefined =>
      facet === undefined ? undefined : (facts, ...rest) => facet(watch(facts as object), ...rest);
    const wrapAll = (facets: object | undefined): object | undefined =>
      facets === undefined
        ? undefined
        : Object.fromEntries(Object.entries(facets).map(([key, facet]) => [key, wrap(facet as AnyFunction)]));
    const { deadlines, tasks, standing, route, missing, guards, recipients, ...data } = rule;
    const single = Object.fromEntries(
      Object.entries({ deadlines, tasks, standing, route, missing }).flatMap(([key, facet]) =>
        facet === undefined ? [] : [[key, wrap(facet as AnyFunction)]],
      ),
    );
    return {
      ...data,
      ...single,
      ...(guards === undefined ? {} : { guards: wrapAll(guards) }),
      ...(recipients === undefined ? {} : { recipients: wrapAll(recipients) }),
    } as Rule;
  });
}

describe('every rule reads what it says it reads', () => {
  const read = new Map<string, Set<string>>();
  const watched = recording(read);
  for (const { input } of scenarios) judge(input, { rules: watched });

  it.each(rules.map(({ id, reads }) => [id, reads] as const))('rule %s', (id, reads) => {
    expect([...read.get(id)!].sort()).toEqual([...new Set<string>(reads)].sort());
  });
});
