import { apiWorld, type Answer, type ApiWorld } from './api-world.js';

/** A community junior school leaves a federation with a nursery and a voluntary controlled infant school, by the API alone. */
export const federation = '16736';
export const [nursery, junior, infant] = ['104139', '104188', '104225'] as const;
export const effectiveOn = '2026-04-01';

export type Json = Record<string, any>;
export const etagOf = (answer: Answer): Record<string, string> => ({ 'if-match': answer.headers['etag']! });

/** An API world whose clock follows what is recorded. */
export interface InstrumentWalk {
  api: ApiWorld;
  /** Events of a case, one after the other. */
  walkCase(at: string, etag: Record<string, string>, steps: Json[]): Promise<Answer>;
  /** Records one event of a matter on the version it is at. */
  record(id: string, type: string, happenedOn: string, data?: Json, as?: string): Promise<Answer>;
  /** The same, which must succeed. */
  recorded(id: string, type: string, happenedOn: string, data?: Json, as?: string): Promise<Json>;
  /** Saves what changes of the draft, and keeps it as a version. */
  draft(id: string, change: (record: Json) => Json): Promise<number>;
}

export async function instrumentWalk(now: string, more: Record<string, string> = {}): Promise<InstrumentWalk> {
  const api = await apiWorld(now, more);
  async function walkCase(at: string, etag: Record<string, string>, steps: Json[]): Promise<Answer> {
    let headers = etag;
    let last: Answer | undefined;
    for (const step of steps) {
      if (step.happenedOn > api.clock.today()) api.clock.set(step.happenedOn);
      last = await api.post(`${at}/events`, step, { headers });
      if (last.status !== 201) throw new Error(`${step.type} was answered with ${last.status}: ${last.text}`);
      headers = etagOf(last);
    }
    return last!;
  }
  async function record(id: string, type: string, happenedOn: string, data: Json = {}, as = 'olivia'): Promise<Answer> {
    if (happenedOn > api.clock.today()) api.clock.set(happenedOn);
    const { body } = await api.get(`/instruments/${id}`);
    return api.post(`/instruments/${id}/events`, { type, happenedOn, data, expectedVersion: body.version }, { as });
  }
  async function recorded(id: string, type: string, happenedOn: string, data: Json = {}, as = 'olivia'): Promise<Json> {
    const answer = await record(id, type, happenedOn, data, as);
    if (answer.status !== 201) throw new Error(`${type} was answered with ${answer.status}: ${answer.text}`);
    return answer.body;
  }

  async function draft(id: string, change: (record: Json) => Json): Promise<number> {
    const now = await api.get(`/instruments/${id}/draft`);
    const saved = await api.call('PUT', `/instruments/${id}/draft`, {
      body: { record: change(now.body.draft.record) },
      headers: etagOf(now),
    });
    if (saved.status !== 200) throw new Error(saved.text);
    const kept = await api.post(`/instruments/${id}/versions`, {}, { headers: etagOf(saved) });
    expect(kept.status).toBe(201);
    return kept.body.version;
  }
  return { api, walkCase, record, recorded, draft };
}

export const told = (of: string, role: string, happenedOn: string, more: object = {}): Json => ({
  type: 'told',
  happenedOn,
  data: { of, role, channel: 'hand', ...more },
});
export const everyoneTold = (of: string, on: string): Json[] => [
  told(of, 'local-authority', on, { authority: '335' }),
  ...[nursery, junior, infant].map((school) => told(of, 'head', on, { school })),
  ...['staff', 'parents'].map((role) => told(of, role, on, { school: junior })),
  told(of, 'foundation-governors', on, { school: infant }),
];

/** The instrument of the federation, as it lies in the deed box. */
export const paper = {
  subject: { kind: 'federation', key: federation },
  effectiveOn: '2019-09-01',
  madeOn: '2019-07-10',
  source: 'Legal services, deed box 14',
  record: {
    subject: 'federation',
    name: 'Short Heath Federation',
    governingBodyName: 'The Governing Body of Short Heath Federation',
    schools: [
      {
        name: 'Rosedale CofE C Infant School',
        urn: infant,
        category: 'voluntary-controlled',
        religiousCharacter: 'Church of England',
        hasFoundation: true,
        headId: 'h',
      },
      { name: 'Short Heath Junior School', urn: junior, category: 'community', headId: 'h' },
      { name: 'Lane Head Nursery School', urn: nursery, category: 'maintained-nursery', headId: 'h' },
    ],
    places: { parent: 2, head: 1, staff: 1, la: 1, coOpted: 5, foundation: 2, partnership: 0 },
    coOptedStaff: 1,
    totalPlaces: 12,
  },
};
