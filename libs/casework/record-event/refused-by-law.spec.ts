import { eventDescription } from '#libs/law/index.js';
import { decidedToLeave, Story } from '#libs/law/processes/leaving/story.js';
import { refusedByLaw } from './refused-by-law.js';

const refusalOf = (type: string, story: Story) => refusedByLaw(eventDescription('leaving', type)!, story.view()).refusal;

describe('what the law gives no effect', () => {
  it('says by which rule the date is refused that the program itself would record, and offers nothing that only people can do', () => {
    const refused = refusalOf('effective-date-reached', decidedToLeave().reached('2026-04-30'));
    expect(refused).toMatchObject({ code: 'rule-refuses', title: 'The law gives "Effective date reached" no effect' });
    expect(refused.errors!.map(({ ruleId }) => ruleId)).not.toContain('process');
    expect(refused.detail).not.toBe('');
    expect(refused.nextStep ?? '').not.toContain('purported');
  });

  it('says what can be recorded instead where the state has no place for the event', () => {
    const refused = refusalOf('effective-date-reached', Story.leaving().reached('2026-04-30'));
    expect(refused).toMatchObject({ code: 'event-not-possible' });
    expect(refused.nextStep).toMatch(/^What can come now: /);
  });
});
