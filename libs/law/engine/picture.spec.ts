import { tables } from '../processes/index.js';
import { targetsOf, type ProcessTable } from './process.js';
import { pictureOf } from './picture.js';

const all = Object.values(tables).map((table) => [table.id, table] as const);

describe('the picture of a process', () => {
  it.each(all)('"%s": every way of the table is an arrow with what happens on it, and every state a box', (_id, table: ProcessTable) => {
    const { svg, arrows } = pictureOf(table);
    const wanted = Object.entries(table.states).flatMap(([from, { on }]) =>
      Object.values(on).flatMap(({ to }) =>
        targetsOf(to)
          .filter((target) => target !== from)
          .map((target) => `${from} ${target}`),
      ),
    );
    expect(arrows.map(({ from, to }) => `${from.id} ${to.id}`).sort()).toEqual([...new Set(wanted)].sort());
    expect(arrows.map(({ number }) => number)).toEqual(arrows.map((_, index) => index + 1));
    for (const { ways } of arrows) expect(ways.flatMap(({ events }) => events).length).toBeGreaterThan(0);
    expect(svg.match(/<rect [^>]*rx=/g)).toHaveLength(Object.keys(table.states).length);
    for (const { number } of arrows) expect(svg).toContain(`fill="#0b0c0c">${number}</text>`);
  });

  it('is a picture that a page without styles and scripts may show', () => {
    const { svg } = pictureOf(all[0]![1]);
    expect(svg).not.toMatch(/style|script|<image|href/);
  });

  it('names what happens in the words of the table, and escapes them', () => {
    const { svg, arrows } = pictureOf({
      id: 'leaving',
      title: 'A & B',
      initial: 'a',
      events: [
        {
          type: 'go',
          title: 'Go <on>',
          explanation: '',
          happenedOnLabel: '',
          recordedBy: ['officer'],
          fields: [],
          stateBearing: true,
        },
      ],
      states: {
        a: {
          title: 'A',
          on: {
            go: {
              to: [
                ['b', 'ready-to-go'],
                ['a', 'always'],
              ],
            },
          },
        },
        b: { title: 'B', final: true, on: {} },
      },
    });
    expect(arrows).toEqual([
      {
        number: 1,
        from: { id: 'a', title: 'A' },
        to: { id: 'b', title: 'B' },
        ways: [{ when: 'ready to go', events: ['Go <on>'] }],
      },
    ]);
    expect(svg).toContain('aria-label="A &amp; B: its states');
    expect(svg).toContain('>Go &lt;on&gt;</text>');
  });
});
