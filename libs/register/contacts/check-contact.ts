import { isEmail } from 'class-validator';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { contactRoles, type ContactInput } from '../types.js';

const LONGEST_NAME = 200;

/** Puts a contact's fields in order. Refusal `fields-invalid` names each field; whether the subject exists is looked up later. */
export function checkContact(given: ContactInput): Result<Required<ContactInput>> {
  const errors: { field: string; message: string }[] = [];
  const field = (name: string, good: boolean, message: string): void => {
    if (!good) errors.push({ field: name, message });
  };
  const name = typeof given.name === 'string' ? given.name.trim() : '';
  const email = typeof given.email === 'string' ? given.email.trim() : '';
  const key = typeof given.subjectKey === 'string' ? given.subjectKey.trim() : '';
  field('subjectKind', ['school', 'federation', 'authority'].includes(given.subjectKind), 'Choose a school, a federation or an authority');
  if (given.subjectKind === 'school') field('subjectKey', /^\d{6}$/.test(key), 'Enter the URN of the school, six digits');
  if (given.subjectKind === 'federation') field('subjectKey', /^\d{1,10}$/.test(key), 'Enter the UID of the federation');
  if (given.subjectKind === 'authority') field('subjectKey', /^\d{3}$/.test(key), 'Enter the code of the authority, three digits');
  field('role', contactRoles.includes(given.role), 'Choose a role');
  field('name', name !== '', 'Enter the name of a person or an office');
  field('name', name.length <= LONGEST_NAME, `The name must be ${LONGEST_NAME} characters or fewer`);
  field(
    'email',
    isEmail(email),
    email === '' ? 'Enter an email address' : 'Enter an email address in the correct format, like name@example.org',
  );
  if (errors.length > 0) return refuseFields(errors);
  return ok({
    subjectKind: given.subjectKind,
    subjectKey: key,
    role: given.role,
    name,
    email,
    private: given.private ?? true,
    parentEmailConsent: given.parentEmailConsent ?? null,
  });
}

export function refuseFields(errors: { field: string; message: string }[]): ReturnType<typeof refuse> {
  return refuse({
    code: 'fields-invalid',
    status: 422,
    title: 'There is a problem with the contact',
    detail: errors.map(({ message }) => message).join('. '),
    errors,
    nextStep: 'Put the fields right and save again.',
  });
}
