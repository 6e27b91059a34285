import PostalMime from 'postal-mime';
import { TrayTransport } from '#libs/post/send/tray-transport.js';
import { MONDAY, officer, postWorld, type PostWorker, type PostWorld } from './post-world.js';

let world: PostWorld;
let worker: PostWorker;
const first = async (): Promise<string> => (await world.ids())[0]!;

beforeAll(async () => {
  world = await postWorld();
  worker = world.worker();
});
beforeEach(() => world.forget());
afterAll(() => world.close());

describe('the hours of post', () => {
  const sentAt = async (instant: string): Promise<string> => {
    await world.forget();
    await world.plan({ deadlineKey: 'L3' });
    world.clock.set(instant);
    return worker.deliver.deliver(await first());
  };

  it('are those of London: nothing goes before eight or after six, in winter and in summer', async () => {
    expect(await sentAt(`${MONDAY}T07:59:00.000Z`)).toBe('nothing-to-do');
    expect(await sentAt(`${MONDAY}T08:00:00.000Z`)).toBe('sent');
    expect(await sentAt(`${MONDAY}T18:00:00.000Z`)).toBe('nothing-to-do');
    expect(await sentAt('2026-07-13T06:59:00.000Z')).toBe('nothing-to-do');
    expect(await sentAt('2026-07-13T07:00:00.000Z')).toBe('sent');
    expect(await sentAt('2026-07-13T17:00:00.000Z')).toBe('nothing-to-do');
  });

  it('are no hours at all at the weekend and on a bank holiday', async () => {
    expect(await sentAt('2026-01-17T10:00:00.000Z')).toBe('nothing-to-do');
    expect(await sentAt('2026-04-03T10:00:00.000Z')).toBe('nothing-to-do');
    expect(await sentAt('2026-04-07T10:00:00.000Z')).toBe('sent');
  });

  it('hold for the sweep too', async () => {
    await world.plan({ deadlineKey: 'L3' });
    world.clock.set(`${MONDAY}T07:00:00.000Z`);
    expect((await worker.sweep.run()).woken).toBe(0);
  });
});

describe('an email that needs a person', () => {
  it('is listed when no answer came, is never tried again by itself, and is sent again under the same Message-ID when the officer says so', async () => {
    await world.plan({ deadlineKey: 'L3' });
    world.sink.script = 'silent-after-data';
    expect(await worker.deliver.deliver(await first())).toBe('unknown');
    world.sink.script = 'accept';
    world.clock.set('2026-01-14T09:00:00.000Z');
    expect(await worker.deliver.deliver(await first())).toBe('nothing-to-do');
    expect((await world.post.needsAttention(officer)).map(({ id, state }) => [id, state])).toEqual([[await first(), 'unknown']]);
    expect(await world.post.resolveUnknown(officer, await first(), false)).toEqual({ ok: true, value: { state: 'planned' } });
    expect(await worker.deliver.deliver(await first())).toBe('sent');
    expect(world.sink.received.map(({ messageId }) => messageId)).toEqual(Array(2).fill(`<reminder-${await first()}@council.example>`));
    expect(await world.ledger()).toEqual(['handing-over', 'unknown', 'resolved-again', 'handing-over', 'sent']);
    expect(await world.post.needsAttention(officer)).toEqual([]);
  });

  it('counts as sent when the officer finds that it arrived, and its fate is decided once', async () => {
    await world.plan({ deadlineKey: 'L3' });
    world.sink.script = 'break-after-data';
    await worker.deliver.deliver(await first());
    expect(await world.post.resolveUnknown(officer, await first(), true)).toEqual({ ok: true, value: { state: 'sent' } });
    expect(await world.post.resolveUnknown(officer, await first(), false)).toMatchObject({ refusal: { code: 'post-not-unknown' } });
    expect(await world.states()).toEqual({ sent: 1 });
  });

  it('is not sent again when the thing was done meanwhile', async () => {
    await world.plan({ deadlineKey: 'L3' });
    world.sink.script = 'break-after-data';
    await worker.deliver.deliver(await first());
    await world.plan();
    expect(await world.states()).toEqual({ unknown: 1 });
    expect(await world.post.resolveUnknown(officer, await first(), false)).toEqual({ ok: true, value: { state: 'cancelled' } });
    world.sink.script = 'accept';
    expect(await worker.deliver.deliver(await first())).toBe('nothing-to-do');
  });

  it('goes to the case officer to pass on where the recipient’s own address is not known', async () => {
    await world.plan({ deadlineKey: 'L3', recipient: 'clerk' });
    expect((await world.post.letters(officer, [await first()])).map(({ to }) => to?.address)).toEqual(['priya.shah@council.example']);
    expect(await worker.deliver.deliver(await first())).toBe('sent');
    const { to, raw } = world.sink.received[0]!;
    expect(to).toBe('priya.shah@council.example');
    expect((await PostalMime.parse(raw)).text).toContain('This is for the clerk of the governing body.');
  });

  it('fails where nobody’s address is known, and goes out once the contact was entered and the officer sends it again', async () => {
    await world.plan({ deadlineKey: 'L3', recipient: 'clerk' });
    await world.superuser.query('UPDATE case_file SET officer_id = NULL');
    expect(await worker.deliver.deliver(await first())).toBe('no-address');
    await world.superuser.query('UPDATE case_file SET officer_id = $1', [officer.personId]);
    expect((await world.post.needsAttention(officer)).map(({ lastCode }) => lastCode)).toEqual(['no-address']);
    await world.superuser.query(
      `INSERT INTO contact (authority, subject_kind, subject_key, role, name, email) VALUES ('335', 'federation', '17615', 'clerk', 'Joan Price', 'clerk@lighthouse.example')`,
    );
    expect(await world.post.resolveUnknown(officer, await first(), true)).toMatchObject({ refusal: { code: 'post-not-unknown' } });
    expect(await world.post.resolveUnknown(officer, await first(), false)).toEqual({ ok: true, value: { state: 'planned' } });
    expect(await worker.deliver.deliver(await first())).toBe('sent');
    expect(world.sink.received.map(({ to }) => to)).toEqual(['clerk@lighthouse.example']);
  });

  it('fails when the mail server knows no such recipient', async () => {
    await world.plan({ deadlineKey: 'L3' });
    world.sink.script = 'refuse-recipient';
    expect(await worker.deliver.deliver(await first())).toBe('refused');
    expect(await world.states()).toEqual({ failed: 1 });
    expect(await world.ledger()).toEqual(['refused']);
  });

  it('is listed while a mail server has not taken it since before today, and goes out when it does', async () => {
    await world.plan({ deadlineKey: 'L3' });
    world.sink.script = 'defer-recipient';
    expect(await worker.deliver.deliver(await first())).toBe('not-sent');
    expect(await world.post.needsAttention(officer)).toEqual([]);
    expect(await worker.deliver.deliver(await first())).toBe('nothing-to-do');
    world.clock.set('2026-01-15T09:00:00.000Z');
    expect((await world.post.needsAttention(officer)).map(({ lastCode }) => lastCode)).toEqual(['451']);
    world.sink.script = 'accept';
    expect(await worker.deliver.deliver(await first())).toBe('sent');
    expect(await world.ledger()).toEqual(['not-sent', 'handing-over', 'sent']);
  });

  it('is another authority’s business when it is of another authority, and no auditor’s to decide', async () => {
    await world.plan({ deadlineKey: 'L3' });
    world.sink.script = 'break-after-data';
    await worker.deliver.deliver(await first());
    const elsewhere = { ...officer, authority: '885' };
    expect(await world.post.needsAttention(elsewhere)).toEqual([]);
    expect(await world.post.resolveUnknown(elsewhere, await first(), true)).toMatchObject({ refusal: { code: 'post-not-found' } });
    expect(await world.post.resolveUnknown({ ...officer, role: 'auditor' }, await first(), true)).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
    expect(await world.post.resolveUnknown(officer, 'no-id', true)).toMatchObject({ refusal: { code: 'post-not-found' } });
  });
});

describe('an email to come', () => {
  it('can be read beforehand as it would go out, with the address it would go to', async () => {
    await world.plan({ deadlineKey: 'L3' }, { deadlineKey: 'L8', recipient: 'clerk' });
    const [toOfficer, toClerk] = await world.post.letters(officer, await world.ids());
    expect(toOfficer!.to).toEqual({ name: 'Priya Shah', address: 'priya.shah@council.example' });
    expect(toClerk!.to).toEqual(toOfficer!.to);
    await worker.deliver.deliver(await first());
    const arrived = await PostalMime.parse(world.sink.received[0]!.raw);
    expect(arrived.subject).toBe(toOfficer!.subject);
    expect(arrived.text?.replaceAll('\r\n', '\n').trim()).toBe(toOfficer!.text.trim());
    expect(await world.post.letters({ ...officer, authority: '885' }, await world.ids())).toEqual([]);
  });
});

describe('the mail tray', () => {
  it('has a message exactly when its row says sent, for officers and not for boards', async () => {
    const tray = world.worker(new TrayTransport());
    await world.plan({ deadlineKey: 'L3' }, { deadlineKey: 'L8' });
    const [one] = await world.ids();
    expect(await tray.deliver.deliver(one!)).toBe('sent');
    expect(await tray.deliver.deliver(one!)).toBe('nothing-to-do');
    const { rows } = await world.post.mailTray(officer);
    expect(rows.map(({ id }) => id)).toEqual([one]);
    const message = await world.post.mailTrayMessage(officer, one!);
    expect(message!.text).toContain('335-2026-0001: The Lighthouse Federation');
    expect(message!.html).toContain('<!DOCTYPE html>');
    expect(message!.calendar).toContain('DTSTART;VALUE=DATE:20260112');
    expect(await world.states()).toEqual({ sent: 1, planned: 1 });
    expect((await world.post.mailTray({ ...officer, role: 'board', federationUid: '17615' })).rows).toEqual([]);
  });
});
