import type { ProcessTable } from './process.js';

type Drawn = Pick<ProcessTable, 'id' | 'title' | 'initial' | 'states' | 'events'>;

/** One way from a state to another, with everything that leads along it. */
export interface ProcessArrow {
  /** Number in the picture; counted from 1, state by state. */
  number: number;
  from: { id: string; title: string };
  to: { id: string; title: string };
  /** What happens on the way, and on which condition it leads there: null when always. */
  ways: { when: string | null; events: string[] }[];
}

export interface ProcessPicture {
  /** A whole SVG document; it says nothing that the arrows do not say in words. Colours stand in attributes, so that a page that forbids styles shows it. */
  svg: string;
  arrows: ProcessArrow[];
}

const box = { width: 310, least: 48, gap: 46, port: 20 };
const lane = 20;
const margin = 24;
const blue = '#1d70b8';
const grey = '#505a5f';
const black = '#0b0c0c';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/** Every way from one state to another; what leaves the case where it is is no way. */
function arrowsOf({ states, events }: Drawn): ProcessArrow[] {
  const titles = new Map(events.map(({ type, title }) => [type, title]));
  const arrows: ProcessArrow[] = [];
  for (const [from, state] of Object.entries(states)) {
    const byTarget = new Map<string, Map<string | null, string[]>>();
    for (const [type, { to }] of Object.entries(state.on)) {
      const leads = typeof to === 'string' ? [[to, null] as const] : to;
      for (const [target, condition] of leads) {
        if (target === from) continue;
        const when = condition === null ? null : condition === 'always' && leads.length > 1 ? 'otherwise' : words(condition);
        const ways = byTarget.get(target) ?? new Map<string | null, string[]>();
        byTarget.set(target, ways.set(when, [...(ways.get(when) ?? []), titles.get(type) ?? type]));
      }
    }
    for (const to of Object.keys(states)) {
      const ways = byTarget.get(to);
      if (ways === undefined) continue;
      arrows.push({
        number: arrows.length + 1,
        from: { id: from, title: state.title },
        to: { id: to, title: states[to]!.title },
        ways: [...ways].map(([when, happenings]) => ({ when, events: happenings })),
      });
    }
  }
  return arrows;
}

const words = (condition: string): string | null => (condition === 'always' ? null : condition.replaceAll('-', ' '));

/**
 * What leads along an arrow, in words: "Case closed"; "Meeting called, Board decided: everything in place".
 * @param most how many events are named one by one; all when left out
 */
export const waysInWords = ({ ways }: Pick<ProcessArrow, 'ways'>, most = Number.POSITIVE_INFINITY): string =>
  ways
    .map(({ when, events }) => {
      const more = events.length - most;
      const named = more > 0 ? `${events.slice(0, most).join(', ')} and ${more} more` : events.join(', ');
      return `${named}${when === null ? '' : `: ${when}`}`;
    })
    .join('; ');

/** What an arrow says in the picture: what happens, or the condition where many things lead along it. */
function labelOf({ ways }: ProcessArrow): string {
  const events = [...new Set(ways.flatMap((way) => way.events))];
  const condition = events.length > 1 ? ways.find(({ when }) => when !== null && when !== 'otherwise')?.when : undefined;
  const plain = ways.find(({ when }) => when === null)?.events ?? [];
  if (plain.length === 0 && condition != null) return `${shortened(condition, 38)}${ways.length > 1 ? ' …' : ''}`;
  return `${shortened(plain[0] ?? events[0]!, 38)}${events.length > 1 ? ' …' : ''}`;
}

/** A title in lines that fit into a box. */
function inLines(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length === 0 || longer.length > 32) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

interface Side {
  /** Arrows on this side by the place of the state they come from, in the order of their lanes. */
  leaving: ReadonlyMap<number, ProcessArrow[]>;
  /** Lane of each state that arrows on this side lead to; lane 0 is next to the boxes. */
  lanes: ReadonlyMap<string, number>;
}

function sideOf(
  arrows: readonly ProcessArrow[],
  places: ReadonlyMap<string, number>,
  nearestFirst: (a: number, b: number) => number,
): Side {
  const targets = [...new Set(arrows.map(({ to }) => to.id))].sort((a, b) => nearestFirst(places.get(a)!, places.get(b)!));
  const lanes = new Map(targets.map((target, index) => [target, index]));
  const leaving = new Map<number, ProcessArrow[]>();
  for (const arrow of [...arrows].sort((a, b) => lanes.get(a.to.id)! - lanes.get(b.to.id)!)) {
    const place = places.get(arrow.from.id)!;
    leaving.set(place, [...(leaving.get(place) ?? []), arrow]);
  }
  return { leaving, lanes };
}

/**
 * The picture of a process: its states from top to bottom as the table has them; the next step straight down, ways that skip states on the
 * right, ways back on the left. All ways to one state share a line.
 */
export function pictureOf(table: Drawn): ProcessPicture {
  const arrows = arrowsOf(table);
  const states = Object.entries(table.states);
  const places = new Map(states.map(([id], index) => [id, index]));
  const steps = ({ from, to }: ProcessArrow): number => places.get(to.id)! - places.get(from.id)!;
  const onwards = sideOf(
    arrows.filter((arrow) => steps(arrow) > 1),
    places,
    (a, b) => a - b,
  );
  const back = sideOf(
    arrows.filter((arrow) => steps(arrow) < 0),
    places,
    (a, b) => b - a,
  );

  const left = margin + back.lanes.size * lane + 36;
  const right = left + box.width;
  const width = right + 36 + onwards.lanes.size * lane + margin;
  const tops: number[] = [];
  const heights: number[] = [];
  let y = 52;
  for (const [index, [id, state]] of states.entries()) {
    const ports = Math.max(...[onwards, back].map(({ leaving, lanes }) => (leaving.get(index)?.length ?? 0) + (lanes.has(id) ? 1 : 0)), 1);
    tops.push(y);
    heights.push(Math.max(box.least, ports * box.port + 8, inLines(state.title).length * 18 + 12));
    y += heights[index]! + box.gap;
  }
  const height = y - box.gap + margin;
  const middle = left + 40;

  const parts: string[] = [];
  const line = (points: string, colour: string, dashed = false): void => {
    parts.push(`<path d="${points}" fill="none" stroke="${colour}" stroke-width="2"${dashed ? ' stroke-dasharray="6 4"' : ''}/>`);
  };
  const head = (x: number, at: number, way: 'down' | 'left' | 'right', colour: string): void => {
    const corners = { down: [-5, -9, 5, -9], left: [9, -5, 9, 5], right: [-9, -5, -9, 5] }[way];
    parts.push(`<path d="M${x} ${at}l${corners[0]} ${corners[1]}L${x + corners[2]!} ${at + corners[3]!}z" fill="${colour}"/>`);
  };
  const number = (arrow: ProcessArrow, x: number, at: number, colour: string): void => {
    parts.push(
      `<circle cx="${x}" cy="${at}" r="9" fill="#fff" stroke="${colour}" stroke-width="1.5"/>`,
      `<text x="${x}" y="${at + 4}" font-size="11" text-anchor="middle" fill="${black}">${arrow.number}</text>`,
    );
  };
  const numbers: (() => void)[] = [];

  /** Lines of one side: a stub from each state, a line shared by all ways to one state, and its end at that state. */
  const drawSide = (side: Side, edge: number, outwards: 1 | -1, colour: string): void => {
    const x = (to: string): number => edge + outwards * (36 + side.lanes.get(to)! * lane);
    const ends = new Map<string, number[]>();
    for (const [index, leaving] of side.leaving) {
      const arrives = side.lanes.has(states[index]![0]) ? 1 : 0;
      for (const [port, arrow] of leaving.entries()) {
        const at = tops[index]! + 14 + (port + arrives) * box.port;
        line(`M${edge} ${at}H${x(arrow.to.id)}`, colour, outwards < 0);
        parts.push(`<circle cx="${x(arrow.to.id)}" cy="${at}" r="3" fill="${colour}"/>`);
        ends.set(arrow.to.id, [...(ends.get(arrow.to.id) ?? []), at]);
        numbers.push(() => number(arrow, edge + outwards * 15, at, colour));
      }
    }
    for (const [to, from] of ends) {
      const at = tops[places.get(to)!]! + 14;
      line(`M${x(to)} ${outwards > 0 ? Math.min(...from) : Math.max(...from)}V${at}H${edge + outwards * 8}`, colour, outwards < 0);
      head(edge, at, outwards > 0 ? 'left' : 'right', colour);
    }
  };
  drawSide(onwards, right, 1, blue);
  drawSide(back, left, -1, grey);

  const first = tops[places.get(table.initial)!]!;
  if (first === tops[0]) {
    parts.push(`<circle cx="${middle}" cy="20" r="7" fill="${black}"/>`);
    line(`M${middle} 20V${first - 8}`, black);
    head(middle, first, 'down', black);
  }
  for (const arrow of arrows.filter((one) => steps(one) === 1)) {
    const index = places.get(arrow.from.id)!;
    const from = tops[index]! + heights[index]!;
    const to = tops[index + 1]!;
    line(`M${middle} ${from}V${to - 8}`, blue);
    head(middle, to, 'down', blue);
    numbers.push(() => {
      number(arrow, middle, (from + to) / 2 - 4, blue);
      parts.push(`<text x="${middle + 16}" y="${(from + to) / 2}" font-size="13" fill="${grey}">${escaped(labelOf(arrow))}</text>`);
    });
  }
  for (const draw of numbers) draw();
  for (const [index, [, state]] of states.entries()) {
    const at = tops[index]!;
    const tall = heights[index]!;
    const edge = state.final === true ? black : blue;
    parts.push(
      `<rect x="${left}" y="${at}" width="${box.width}" height="${tall}" rx="4" fill="${state.final === true ? '#f3f2f1' : '#fff'}" stroke="${edge}" stroke-width="${state.final === true ? 4 : 2}"/>`,
      ...inLines(state.title).map(
        (text, row, { length }) =>
          `<text x="${left + 14}" y="${at + tall / 2 + 5 + (row - (length - 1) / 2) * 18}" font-size="15" font-weight="700" fill="${black}">${escaped(text)}</text>`,
      ),
    );
  }
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(table.title)}: its states and the ways between them. The list of ways says the same in words." font-family="arial, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
  return { svg, arrows };
}

/** What can happen in a state, and the rules that are asked. */
export interface ProcessStep {
  state: string;
  event: string;
  /** Rules that may refuse it. */
  guards: readonly string[];
  /** Rules that look at it and cannot refuse it. */
  asks: readonly string[];
  /** Rules a manager may set aside by it. */
  overrides: readonly string[];
}

/** Every line of the table, in its order and in its words. */
export function stepsOf({ states, events }: Drawn): ProcessStep[] {
  const titles = new Map(events.map(({ type, title }) => [type, title]));
  return Object.values(states).flatMap(({ title, on }) =>
    Object.entries(on).map(([type, { guards = [], asks = [], overrides = [] }]) => ({
      state: title,
      event: titles.get(type) ?? type,
      guards,
      asks,
      overrides,
    })),
  );
}
