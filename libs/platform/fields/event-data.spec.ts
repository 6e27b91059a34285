import type { EventDescription } from '#libs/law/types.js';
import { validateEventData } from './event-data.js';

const description: EventDescription = {
  type: 'request-received',
  title: 'Request received',
  explanation: 'The board was given a request.',
  happenedOnLabel: 'When was it given or sent?',
  recordedBy: ['officer'],
  stateBearing: true,
  fields: [
    {
      name: 'requester',
      type: 'choice',
      label: 'Who made the request?',
      required: true,
      choices: [
        { value: 'parents', label: 'Parents' },
        { value: 'governors', label: 'Governors' },
      ],
    },
    { name: 'pupilsCovered', type: 'whole-number', label: 'Pupils covered', required: true, when: { field: 'requester', is: ['parents'] } },
    { name: 'signed', type: 'yes-no', label: 'Signed?', required: true },
    { name: 'sentOn', type: 'date', label: 'Date sent' },
    {
      name: 'ways',
      type: 'choices',
      label: 'Ways',
      choices: [
        { value: 'post', label: 'Post' },
        { value: 'hand', label: 'By hand' },
      ],
    },
    { name: 'school', type: 'school', label: 'School' },
    { name: 'authority', type: 'authority', label: 'Authority' },
    { name: 'about', type: 'event', label: 'Event' },
    { name: 'remark', type: 'text', label: 'Remark' },
    { name: 'requesterName', type: 'text', label: 'Name of the requester', personal: true },
  ],
};
const messages = (given: Record<string, unknown>, personal: Record<string, unknown> = {}): Record<string, string> =>
  Object.fromEntries(
    validateEventData(description, given, personal, { schools: ['104134'], events: [1, 2] }).errors.map((error) => [
      error.field,
      error.message,
    ]),
  );
const right = { requester: 'governors', signed: true };

describe('The fields of an event', () => {
  it('are taken as given when they are right, personal ones apart', () => {
    const given = {
      ...right,
      sentOn: '2025-09-03',
      ways: ['post'],
      school: '104134',
      authority: '885',
      about: 2,
      remark: 'by recorded post',
      requesterName: 'Ada Byrne',
    };
    const { requesterName, ...data } = given;
    expect(validateEventData(description, given)).toEqual({ data, personal: { requesterName }, errors: [] });
    expect(validateEventData(description, data, { requesterName })).toEqual({ data, personal: { requesterName }, errors: [] });
  });

  it('are asked for by name when they are missing', () => {
    expect(messages({})).toEqual({ requester: 'Select who made the request', signed: 'Select yes or no: signed?' });
  });

  it('count as missing when they are blank', () => {
    expect(messages({ requester: ' ', signed: null })).toEqual({
      requester: 'Select who made the request',
      signed: 'Select yes or no: signed?',
    });
    expect(validateEventData(description, { ...right, remark: '' }).data).toEqual(right);
  });

  it('are needed under a condition only when it is met', () => {
    expect(messages({ requester: 'parents', signed: true })).toEqual({ pupilsCovered: 'Enter the number of pupils covered' });
    expect(messages({ requester: 'governors', signed: true })).toEqual({});
  });

  it('are refused when the event knows no such field, also when it has the name of something every object has', () => {
    expect(messages({ ...right, colour: 'blue' })).toEqual({ colour: '"colour" is not a field of this event' });
    const given = JSON.parse('{"requester":"governors","signed":true,"__proto__":{"x":1},"constructor":1}') as Record<string, unknown>;
    expect(validateEventData(description, given).errors.map((error) => error.field)).toEqual(['__proto__', 'constructor']);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a date that is not in the calendar', { sentOn: '2025-02-29' }, 'Date sent must be a real date, such as 2026-01-27'],
    ['a date with a time', { sentOn: '2025-02-28T00:00:00Z' }, 'Date sent must be a real date, such as 2026-01-27'],
    ['a number that is not whole', { pupilsCovered: 1.5 }, 'Pupils covered must be a whole number, such as 12'],
    ['a number as text', { pupilsCovered: '12' }, 'Pupils covered must be a whole number, such as 12'],
    ['a number below nought', { pupilsCovered: -1 }, 'Pupils covered must be 0 or more'],
    ['a yes that is text', { signed: 'yes' }, 'Signed must be yes or no (true or false)'],
    ['a choice that is not on the list', { requester: 'pupils' }, 'Who made the request: choose one of parents, governors'],
    ['a list with something that is not on the list', { ways: ['post', 'pigeon'] }, 'Ways: choose from post, hand'],
    ['a list that names a thing twice', { ways: ['post', 'post'] }, 'Ways: each may be named once'],
    ['text where a list is asked for', { ways: 'post' }, 'Ways must be a list'],
    ['a school of another case', { school: '104135' }, 'School: this school is not one of the case'],
    ['a code that is not one of an authority', { authority: '88' }, 'Authority must be the three-digit code of a local authority'],
    ['an event that is not there', { about: 3 }, 'Event: this case has no event 3'],
    ['a text that is too long', { remark: 'x'.repeat(201) }, 'Remark must be 200 characters or less'],
    ['an object where text is asked for', { remark: { a: 1 } }, 'Remark must be text'],
  ])('are refused with one message: %s', (_, wrong, message) => {
    expect(messages({ ...right, ...wrong })).toEqual({ [Object.keys(wrong)[0]!]: message });
  });

  it('do not pass as personal when they are not', () => {
    expect(messages(right, { remark: 'x' })).toEqual({ remark: 'Remark is not a personal field' });
    expect(messages(right, { other: 'x' })).toEqual({ other: '"other" is not a field of this event' });
  });
});
