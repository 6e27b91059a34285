import PostalMime from 'postal-mime';
import { reminderEmail } from '#libs/post/render/reminder-email.js';
import { SmtpTransport } from '#libs/post/send/smtp-transport.js';
import type { ClaimedReminder, OutgoingMail } from '#libs/post/types.js';
import { SmtpSink } from '../support/smtp-sink.js';

const reminder: ClaimedReminder = {
  id: '5d1c2b3a-0000-4000-8000-000000000001',
  caseId: '5d1c2b3a-0000-4000-8000-00000000000c',
  authority: '335',
  federationUid: '17615',
  deadlineKey: 'L3',
  ruleId: 'L3',
  kind: 'eve',
  deadline: '2025-09-09',
  recipient: 'clerk',
  title: 'Tell the authorities & heads of the request',
  attempts: 1,
  reference: '335-2025-0001',
  process: 'leaving',
  schoolName: 'Castlefort Junior Mixed and Infant School',
  school: '104204',
  federationName: 'The Lighthouse Federation',
  boards: null,
  stateTitle: 'Consulting',
  citation: 'SI 2012/1035 reg 30(4)',
  sum: 'day 1 is Wed 3 Sep 2025; 1 week beginning with it ends on Tue 9 Sep 2025',
  responsible: 'clerk',
  officerName: 'Priya Shah',
  officerEmail: 'priya.shah@council.example',
  auditRecord: null,
};
const head = {
  council: 'Walsall Council',
  from: 'School federations <federations@council.example>',
  baseUrl: 'https://federations.example',
  today: '2025-09-08',
  auditRecord: 'Audit record 12 (4f3a 91bc 02de)',
};
const mail = () => reminderEmail(reminder, { name: 'Łukasz Świątek', address: 'clerk@lighthouse.example' }, head);

/** The row agrees that the message is given. */
const hand = (email: OutgoingMail) => transport.send(email, () => Promise.resolve(true));

let sink: SmtpSink;
let transport: SmtpTransport;
let url: string;
beforeEach(async () => {
  sink = new SmtpSink();
  url = await sink.listen();
  transport = new SmtpTransport(`${url}/?socketTimeout=300&connectionTimeout=500&greetingTimeout=500`);
});
afterEach(() => sink.close());

describe('a reminder handed to a mail server', () => {
  it('arrives with text, HTML and a calendar entry that say what to do, by when and why', async () => {
    expect(await hand(await mail())).toEqual({ outcome: 'sent', code: '250' });
    const { raw, to, messageId } = sink.received[0]!;
    const email = await PostalMime.parse(raw);
    expect(to).toBe('clerk@lighthouse.example');
    expect(messageId).toBe('<reminder-5d1c2b3a-0000-4000-8000-000000000001@council.example>');
    expect(email.to?.[0]?.name).toBe('Łukasz Świątek');
    expect(email.subject).toBe('Due 9 September 2025: Tell the authorities & heads of the request (335-2025-0001)');
    for (const said of [
      'by 9 September 2025',
      'SI 2012/1035 reg 30(4)',
      'ends on Tue 9 Sep 2025',
      'https://federations.example/cases/335-2025-0001',
      'Audit record 12 (4f3a 91bc 02de)',
    ]) {
      expect(email.text).toContain(said);
      expect(email.html).toContain(said);
    }
    expect(email.html).toContain('authorities &amp; heads');
    const calendar = email.attachments.find(
      (attachment) => attachment.mimeType.includes('calendar') || attachment.filename === 'deadline.ics',
    );
    const entry = typeof calendar?.content === 'string' ? calendar.content : Buffer.from(calendar!.content as ArrayBuffer).toString('utf8');
    expect(entry).toMatch(/DTSTART;VALUE=DATE:20250909/);
    expect(email.headers.find((header) => header.key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  it('is refused for good when the server knows no such recipient or will not have the message', async () => {
    sink.script = 'refuse-recipient';
    expect(await hand(await mail())).toEqual({ outcome: 'refused', code: '550' });
    sink.script = 'refuse-message';
    expect(await hand(await mail())).toEqual({ outcome: 'refused', code: '554' });
    expect(sink.received).toEqual([]);
  });

  it('may be tried again when the server says later, breaks off before the message, or is not there', async () => {
    sink.script = 'defer-recipient';
    expect(await hand(await mail())).toEqual({ outcome: 'not-sent', code: '451' });
    sink.script = 'break-before-data';
    expect((await hand(await mail())).outcome).toBe('not-sent');
    await sink.close();
    expect((await hand(await mail())).outcome).toBe('not-sent');
    expect(sink.received).toEqual([]);
  });

  it('waits when the server refuses the greeting or the sender: that is the installation’s to mend', async () => {
    sink.script = 'refuse-greeting';
    expect(await hand(await mail())).toEqual({ outcome: 'not-sent', code: '554' });
    sink.script = 'refuse-sender';
    expect(await hand(await mail())).toEqual({ outcome: 'not-sent', code: '550' });
    expect(sink.received).toEqual([]);
  });

  it('is asked for once the server is ready to read, and stays here when it is no longer needed or nobody can say', async () => {
    let asked = 0;
    const answer = (value: boolean) => async () => {
      asked += 1;
      return value;
    };
    sink.script = 'defer-recipient';
    expect((await transport.send(await mail(), answer(true))).outcome).toBe('not-sent');
    expect(asked).toBe(0);
    sink.script = 'accept';
    expect((await transport.send(await mail(), answer(false))).outcome).toBe('withdrawn');
    expect((await transport.send(await mail(), () => Promise.reject(new Error('the database is away')))).outcome).toBe('not-sent');
    expect(sink.received).toEqual([]);
    expect((await transport.send(await mail(), answer(true))).outcome).toBe('sent');
    expect(asked).toBe(2);
  });

  it('sends no password over a connection that is not encrypted, unless the address says so', async () => {
    const withPassword = url.replace('smtp://', 'smtp://clerk:secret@');
    expect((await new SmtpTransport(withPassword).send(await mail(), () => Promise.resolve(true))).outcome).toBe('not-sent');
    expect(sink.passwords).toEqual([]);
    expect((await new SmtpTransport(`${withPassword}/?requireTLS=false`).send(await mail(), () => Promise.resolve(true))).outcome).toBe(
      'sent',
    );
    expect(sink.passwords).toEqual(['secret']);
  });

  it('has an unknown fate when the server took the message and gave no answer', async () => {
    sink.script = 'silent-after-data';
    expect((await hand(await mail())).outcome).toBe('unknown');
    sink.script = 'break-after-data';
    expect((await hand(await mail())).outcome).toBe('unknown');
    expect(sink.received).toHaveLength(2);
  });

  it('says what is true on the day it goes out, and needs no calendar entry once the day is over', async () => {
    const clerk = { name: 'Clerk', address: 'clerk@lighthouse.example' };
    const on = (deadline: string, today: string) => reminderEmail({ ...reminder, kind: 'on', deadline }, clerk, { ...head, today });
    const friday = await on('2025-09-07', '2025-09-05');
    expect(friday.subject).toMatch(/^Due 7 September 2025:/);
    expect(friday.text).toMatch(/^This must be done by 7 September 2025; there is no working day left before it:/);
    const theDay = await on('2025-09-09', '2025-09-09');
    expect(theDay.subject).toMatch(/^Due today, 9 September 2025:/);
    expect(theDay.calendar).not.toBeNull();
    const late = await on('2025-09-09', '2025-09-12');
    expect(late.subject).toMatch(/^Overdue since 9 September 2025/);
    expect(late.calendar).toBeNull();
  });

  it('keeps one diary entry for one deadline: the same identity, a later sequence when the date moves', async () => {
    const [first, moved] = await Promise.all([
      mail(),
      reminderEmail({ ...reminder, deadline: '2025-09-16' }, { name: 'Clerk', address: 'clerk@lighthouse.example' }, head),
    ]);
    const member = (text: string, name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(text)?.[1]?.trim();
    expect(member(first.calendar!, 'UID')).toBe(member(moved.calendar!, 'UID'));
    expect(Number(member(moved.calendar!, 'SEQUENCE'))).toBeGreaterThan(Number(member(first.calendar!, 'SEQUENCE')));
  });
});
