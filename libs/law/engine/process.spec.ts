import { projectFolder, projectHas } from '../../../test/support/project-files.js';
import { tables } from '../processes/index.js';
import { leaving } from '../processes/leaving/process.js';
import { rules } from '../rules/index.js';
import { boardDecided, told } from '../processes/events.js';
import { checkedProcess, faultsOf, type DataOf, type ProcessTable } from './process.js';

const broken = (change: (table: { -readonly [K in keyof ProcessTable]: ProcessTable[K] }) => void): string[] => {
  const table = { ...leaving, states: { ...leaving.states }, events: [...leaving.events] };
  change(table);
  return faultsOf(table, rules);
};

const without = (table: ProcessTable, state: string): ProcessTable['states'] =>
  Object.fromEntries(Object.entries(table.states).filter(([name]) => name !== state));

describe('a process table', () => {
  it.each(Object.keys(tables))('"%s" is sound', (id) => {
    expect(faultsOf(tables[id as 'leaving']!, rules)).toEqual([]);
  });

  it('must begin at a state that is there', () => {
    expect(broken((table) => (table.initial = 'nowhere'))).toContain('The first state "nowhere" is not in the table.');
  });

  it('must not lead to a state that is not there', () => {
    expect(broken((table) => (table.states = without(table, 'consulting')))).toContain(
      '"request-received" in state "request" leads to "consulting", which is not in the table.',
    );
  });

  it('must have a way into every state', () => {
    expect(
      broken((table) => (table.states = { ...table.states, island: { title: 'Island', on: { 'case-closed': { to: 'closed' } } } })),
    ).toEqual(['State "island" cannot be reached.']);
  });

  it('must have a way on from every state that is not the end', () => {
    const stuck = broken(
      (table) => (table.states = { ...table.states, consulting: { title: 'Stuck', on: { told: { to: 'consulting' } } } }),
    );
    expect(stuck).toContain('State "consulting" has no way on.');
  });

  it('must not go on from the end', () => {
    const faults = broken(
      (table) => (table.states = { ...table.states, closed: { ...table.states['closed']!, on: { told: { to: 'request' } } } }),
    );
    expect(faults).toContain('"told" in state "closed" leads out of a final state.');
  });

  it('must be guarded by known rules that speak of the event', () => {
    const guarded = (id: string): string[] =>
      broken(
        (table) =>
          (table.states = {
            ...table.states,
            request: { title: 'Request', on: { 'request-received': { guards: [id], to: 'consulting' } } },
          }),
      );
    expect(guarded('L99')).toContain('"request-received" in state "request" is guarded by L99, which is no known rule.');
    expect(guarded('L15')).toContain('"request-received" in state "request" is guarded by L15, which has nothing to say about it.');
  });

  it('must override only what the catalogue lets a manager override', () => {
    const faults = broken(
      (table) =>
        (table.states = {
          ...table.states,
          decided: { ...table.states['decided']!, on: { ...table.states['decided']!.on, override: { overrides: ['L7'], to: 'decided' } } },
        }),
    );
    expect(faults).toContain('"override" in state "decided" overrides L7, which is no rule that can be overridden.');
  });

  it('must describe every event, and say who may record it', () => {
    expect(broken((table) => (table.events = table.events.filter(({ type }) => type !== 'told')))).toContain(
      '"told" in state "request" is not described as an event.',
    );
    expect(
      broken((table) => (table.events = table.events.map((event) => (event.type === 'told' ? { ...event, recordedBy: [] } : event)))),
    ).toContain('Nobody may record "told".');
    expect(broken((table) => (table.events = [...table.events, { ...told, type: 'sung' }]))).toContain('No state allows "sung".');
    expect(broken((table) => (table.events = [...table.events, told]))).toContain('An event type is described twice.');
  });

  it('must close every choice of states with a line that always holds', () => {
    const faults = broken(
      (table) =>
        (table.states = { ...table.states, request: { title: 'Request', on: { 'request-received': { to: [['consulting', 'stays']] } } } }),
    );
    expect(faults).toContain('"request-received" in state "request" has no last line that always holds.');
  });

  it('must ask only questions that are known, to all tables or to itself', () => {
    const asks = (condition: string, conditions?: ProcessTable['conditions']): string[] =>
      broken((table) => {
        if (conditions !== undefined) table.conditions = conditions;
        table.states = {
          ...table.states,
          request: {
            ...table.states['request']!,
            on: {
              ...table.states['request']!.on,
              'request-received': {
                to: [
                  ['consulting', condition],
                  ['request', 'always'],
                ],
              },
            },
          },
        };
      });
    expect(asks('the-moon-is-full')).toEqual([
      '"request-received" in state "request" asks "the-moon-is-full", which is no known condition.',
    ]);
    expect(asks('the-moon-is-full', { 'the-moon-is-full': () => true })).toEqual([]);
    expect(asks('stays')).toEqual([]);
  });

  it('must begin its notices by events that are described', () => {
    expect(broken((table) => (table.notices = { proposals: 'proposals-published' }))).toEqual([
      'The notice of proposals begins with "proposals-published", which is not described as an event.',
    ]);
    expect(broken((table) => (table.notices = { proposals: 'board-decided' }))).toEqual([]);
  });

  it('must not ask rules for an opinion that have none', () => {
    const faults = broken(
      (table) =>
        (table.states = {
          ...table.states,
          request: { ...table.states['request']!, on: { ...table.states['request']!.on, 'case-closed': { asks: ['L6'], to: 'closed' } } },
        }),
    );
    expect(faults).toEqual(['"case-closed" in state "request" is guarded by L6, which has nothing to say about it.']);
  });

  it('gives the data of an event its type', () => {
    const decided: DataOf<typeof boardDecided> = { outcome: 'leave', effectiveOn: '2026-05-01', agendaItem: true };
    // @ts-expect-error an outcome that is not among the choices
    const wrong: DataOf<typeof boardDecided> = { outcome: 'perhaps' };
    expect([decided.outcome, wrong.outcome]).toEqual(['leave', 'perhaps']);
  });
});

describe('the start of the program', () => {
  const folders = projectFolder('libs/law/processes').filter((name) => projectHas('libs/law/processes', name, 'process.ts'));

  const isTable = (value: unknown): value is ProcessTable =>
    typeof value === 'object' && value !== null && 'states' in value && 'initial' in value;

  /** The law library as the program loads it, with the tables of one folder changed. */
  function startWith(folder: string, change: (table: ProcessTable) => ProcessTable): void {
    const file = `../processes/${folder}/process.js`;
    jest.isolateModules(() => {
      const sound = jest.requireActual<Record<string, unknown>>(file);
      const changed = Object.entries(sound).map(([name, value]) => [name, isTable(value) ? change(value) : value]);
      jest.doMock(file, () => ({ __esModule: true, ...Object.fromEntries(changed) }));
      try {
        jest.requireActual('../index.js');
      } finally {
        jest.dontMock(file);
      }
    });
  }

  it('knows every table there is', () => {
    expect(folders).toEqual(expect.arrayContaining(['leaving', 'dissolution']));
    expect(() => startWith('leaving', (table) => table)).not.toThrow();
  });

  it.each(folders)('is refused when the table of "%s" is broken, and says how', (folder) => {
    expect(() => startWith(folder, (table) => ({ ...table, initial: 'nowhere' }))).toThrow(
      /^The process table "[a-z-]+" is broken:\n- The first state "nowhere" is not in the table\./,
    );
  });

  it('names every fault of a table at once', () => {
    const message = (): string => {
      try {
        checkedProcess({ ...leaving, initial: 'nowhere', events: [...leaving.events, told] }, rules);
        return 'started';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(message().split('\n- ').slice(0, 3)).toEqual([
      'The process table "leaving" is broken:',
      'An event type is described twice.',
      'The first state "nowhere" is not in the table.',
    ]);
  });
});
