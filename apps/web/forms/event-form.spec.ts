import type { EventDescription } from '#libs/law/types.js';
import { eventAsPosted, readEventForm } from './event-form.js';

const description: EventDescription = {
  type: 'request-received',
  title: 'Request received',
  explanation: '',
  happenedOnLabel: 'Date given or sent',
  recordedBy: ['officer'],
  stateBearing: true,
  fields: [
    {
      name: 'requester',
      type: 'choice',
      label: 'Who asks',
      required: true,
      choices: [
        { value: 'parents', label: 'Parents' },
        { value: 'staff', label: 'Staff' },
      ],
    },
    { name: 'pupilsCovered', type: 'whole-number', label: 'Pupils covered', when: { field: 'requester', is: ['parents'] }, required: true },
    { name: 'inWriting', type: 'yes-no', label: 'Is it in writing?' },
    { name: 'appendixOn', type: 'date', label: 'Date of the appendix', when: { field: 'inWriting', is: [true] } },
    {
      name: 'papers',
      type: 'choices',
      label: 'Papers',
      choices: [
        { value: 'list', label: 'List' },
        { value: 'letter', label: 'Letter' },
      ],
    },
    { name: 'receivedFrom', type: 'text', label: 'Handed in by', personal: true },
  ],
};

const date = { 'happenedOn-day': '3', 'happenedOn-month': '9', 'happenedOn-year': '2025' };

describe('an event read out of its form', () => {
  test('is the very JSON the API takes, with personal fields apart', () => {
    const form = readEventForm(description, {
      ...date,
      'data-requester': 'parents',
      'data-pupilsCovered': '43',
      'data-inWriting': 'yes',
      'data-appendixOn-day': '1',
      'data-appendixOn-month': '9',
      'data-appendixOn-year': '2025',
      'data-papers': ['list', 'letter'],
      'data-receivedFrom': ' Ada Byron ',
    });
    expect(form).toEqual({
      happenedOn: '2025-09-03',
      data: { requester: 'parents', pupilsCovered: 43, inWriting: true, appendixOn: '2025-09-01', papers: ['list', 'letter'] },
      personal: { receivedFrom: 'Ada Byron' },
      errors: [],
    });
  });

  test('leaves out what belongs to an answer that was not given', () => {
    const form = readEventForm(description, {
      ...date,
      'data-requester': 'staff',
      'data-pupilsCovered': 'many',
      'data-inWriting': 'no',
      'data-appendixOn-day': '99',
    });
    expect(form.data).toEqual({ requester: 'staff', inWriting: false });
    expect(form.errors).toEqual([]);
  });

  test('names everything that is wrong at once, each with the place to put it right', () => {
    const form = readEventForm(description, {
      'happenedOn-day': '3',
      'data-requester': 'parents',
      'data-pupilsCovered': 'many',
      'data-inWriting': 'yes',
      'data-appendixOn-day': '31',
      'data-appendixOn-month': '2',
      'data-appendixOn-year': '2025',
    });
    expect(form.errors.map(({ field, target }) => [field, target])).toEqual([
      ['happenedOn', 'happenedOn-month'],
      ['pupilsCovered', 'data-pupilsCovered'],
      ['appendixOn', 'data-appendixOn-day'],
    ]);
  });

  test('asks for an answer that must be given', () => {
    expect(readEventForm(description, date).errors).toEqual([{ field: 'requester', message: 'Select who asks', target: 'data-requester' }]);
  });

  test('comes back the same after it was put into a form', () => {
    const data = { requester: 'parents', pupilsCovered: 43, inWriting: true, appendixOn: '2025-09-01', papers: ['list'] };
    const form = readEventForm(description, eventAsPosted(description, '2025-09-03', data));
    expect(form.happenedOn).toBe('2025-09-03');
    expect(form.data).toEqual(data);
  });
});
