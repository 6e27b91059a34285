import { dueInWords, listInWords, sentence, whoInWords } from './words.js';

describe('words on the pages', () => {
  test('say how near a date is', () => {
    const today = '2026-03-01';
    expect(['2026-03-01', '2026-03-02', '2026-03-13', '2026-02-28', '2026-02-26'].map((due) => dueInWords(due, today))).toEqual([
      'today',
      'tomorrow',
      'in 12 days',
      '1 day overdue',
      '3 days overdue',
    ]);
  });

  test('name who must act', () => {
    expect(whoInWords('local-authority:885', { 885: 'Worcestershire' })).toBe('Worcestershire');
    expect(whoInWords('local-authority:999')).toBe('Local authority 999');
    expect(whoInWords('clerk')).toBe('Clerk to the governing body');
    expect(whoInWords('head-of-federation')).toBe('Head of federation');
  });

  test('turn names of fields and lists into English', () => {
    expect(sentence('schoolDaysRun')).toBe('School days run');
    expect(listInWords(['Walsall', 'Worcestershire', 'Oxfordshire'])).toBe('Walsall, Worcestershire and Oxfordshire');
    expect(listInWords(['chair', 'clerk'], 'or')).toBe('chair or clerk');
  });
});
