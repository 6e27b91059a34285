import type { Visitor } from './browser.js';

/** What the summary of errors of the page says. */
export const problem = (visitor: Visitor): Promise<string> => visitor.page.locator('.govuk-error-summary').innerText();

export const pathOf = (visitor: Visitor): string => new URL(visitor.page.url()).pathname;

/** Steps of one journey: each goes on where the last one ended; after one that failed the others fail at once. */
export function journey(): (name: string, walk: () => Promise<void>) => void {
  let unbroken = true;
  return (name, walk) =>
    void test(name, async () => {
      if (!unbroken) throw new Error('An earlier step failed');
      unbroken = false;
      await walk();
      unbroken = true;
    });
}

/** Moves the clock of the demonstration. */
export async function moveClockTo(visitor: Visitor, day: string): Promise<void> {
  await visitor.open('/demo/clock');
  await visitor.date('to', day);
  await visitor.press('Move today');
  expect(await visitor.today()).toBe(day);
}

/** Records something on a case: the form, the look at it before it counts, the record. */
export async function recordOnCase(
  visitor: Visitor,
  casePath: string,
  type: string,
  happenedOn: string,
  fill: () => Promise<void> = async () => undefined,
): Promise<void> {
  await visitor.open(`${casePath}/record/${type}`);
  await visitor.date('happenedOn', happenedOn);
  await fill();
  await visitor.press('Continue');
  expect(await visitor.heading()).toBe('Check before you record');
  await visitor.press('Record it');
  expect(await visitor.text()).toContain('Recorded:');
}

/** Records everybody who is still to be told as told on that day, in one go for each notice. */
export async function tellEverybody(visitor: Visitor, casePath: string, on: string): Promise<void> {
  await visitor.open(`${casePath}/told`);
  for (;;) {
    const form = visitor.page.locator('form[action$="/told"]').first();
    if ((await form.count()) === 0) return;
    for (const box of await form.locator('input[name="recipient"]').all()) await box.check();
    const of = (await form.getByRole('button', { name: 'Record those ticked' }).getAttribute('value'))!;
    await visitor.date(`on-${of}`, on);
    await visitor.choose(`channel-${of}`, 'hand');
    await visitor.press('Record those ticked');
    expect(await visitor.text()).toContain('Recorded as told:');
  }
}
