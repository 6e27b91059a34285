import type { BoardFacts } from '#libs/law/types.js';
import type { ContactQuestion } from '#libs/register/index.js';
import type { ClaimedReminder } from '../types.js';
import { addresseeOf } from './addressee.js';

const boards: BoardFacts[] = [
  { key: '116656', name: 'Governing body of Broadway First School', kind: 'school', schools: ['116656'] },
  { key: '1790', name: 'Governing body of Pebworth and Blackminster', kind: 'federation', schools: ['116715', '116960'] },
  {
    key: 'authority:meadow',
    name: 'The local authority, for Meadow Primary School',
    kind: 'authority',
    schools: ['meadow'],
    authority: '931',
  },
  { key: 'temporary:brook', name: 'Temporary governing body of Brook School', kind: 'temporary', schools: ['brook'] },
  { key: 'proposers:hill', name: 'The proposers of Hill School', kind: 'proposers', schools: ['hill'] },
];
const reminder = (recipient: string, more: Partial<ClaimedReminder> = {}): ClaimedReminder =>
  ({
    caseId: 'c',
    authority: '885',
    federationUid: 'case-c',
    school: null,
    deadlineKey: 'F3',
    recipient,
    boards,
    officerName: 'Priya Shah',
    officerEmail: 'priya@council.example',
    ...more,
  }) as ClaimedReminder;

const officer = { name: 'Priya Shah', address: 'priya@council.example' };

/** Who is asked for, and whom it then goes to; `known` are the offices whose contact was entered. */
async function sent(to: ClaimedReminder, known: (question: ContactQuestion) => boolean = () => true) {
  const asked: string[] = [];
  const addressee = await addresseeOf(to, async (question) => {
    asked.push(question.subject ? `${question.recipient} of ${question.subject.kind} ${question.subject.key}` : question.recipient);
    return Promise.resolve(
      known(question) ? { id: '1', name: asked.at(-1)!, email: 'x@y.example', role: 'clerk', parentEmailConsent: null } : null,
    );
  });
  return { asked, addressee };
}

describe('whom a reminder goes to', () => {
  it.each([
    ['board:116656', 'clerk of school 116656'],
    ['board:1790', 'clerk of federation 1790'],
    ['board:authority:meadow', 'local-authority:931'],
    ['local-authority:885', 'local-authority:885'],
    ['head:116715', 'head:116715'],
  ])('in a case of several boards %s is %s', async (recipient, office) => {
    const { asked, addressee } = await sent(reminder(recipient));
    expect(asked).toEqual([office]);
    expect(addressee).toEqual({ to: { name: office, address: 'x@y.example' }, insteadOf: null });
  });

  it.each(['clerk', 'governing-body'])('%s is the clerk of the board whose own deadline it is', async (recipient) => {
    expect((await sent(reminder(recipient, { deadlineKey: 'F8n:1790' }))).asked).toEqual(['clerk of federation 1790']);
    expect((await sent(reminder(recipient, { deadlineKey: 'F8n:temporary:brook' }))).addressee).toEqual({
      to: officer,
      insteadOf: 'the clerk of the temporary governing body of Brook School',
    });
  });

  it('is the clerk of the federation in a case of one', async () => {
    for (const recipient of ['clerk', 'governing-body'])
      expect((await sent(reminder(recipient, { boards: null, federationUid: '1790' }))).asked).toEqual(['clerk']);
  });

  it.each([
    ['board:116656', 'the clerk of the governing body of Broadway First School'],
    ['board:proposers:hill', 'the proposers of Hill School'],
    ['board:999999', 'the board'],
    ['clerk', 'the clerk of the governing body'],
    ['local-authority:931', 'local authority 931'],
  ])('is the case officer, who is asked to pass it on, where %s has no address', async (recipient, insteadOf) => {
    expect((await sent(reminder(recipient), () => false)).addressee).toEqual({ to: officer, insteadOf });
  });

  it('is the authority’s own office where the case has no officer, and nobody only where that is not known either', async () => {
    const without = reminder('board:116656', { officerName: null, officerEmail: null });
    expect((await sent(without, ({ recipient }) => recipient === 'local-authority:885')).addressee).toMatchObject({
      to: { name: 'local-authority:885' },
      insteadOf: 'the clerk of the governing body of Broadway First School',
    });
    expect((await sent(without, () => false)).addressee).toBeNull();
    expect((await sent(reminder('case-officer'))).addressee).toEqual({ to: officer, insteadOf: null });
  });
});
