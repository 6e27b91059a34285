export * from './types.js';
export { Register } from './register.js';
export { isCursorOf } from './cursor.js';
export { RegisterImports } from './imports.js';
export { Contacts, type NamedContact } from './contacts/contacts.js';
export { ContactBook, findContact, type ContactQuestion, type ResolvedContact } from './contacts/contact-book.js';
export { Calendars } from './calendars/calendars.js';
export { BankHolidays, type BankHolidayVersion } from './calendars/bank-holidays.js';
export { readBankHolidayFile, readCalendarFile, type BankHoliday, type CalendarFileEntry } from './calendars/calendar-file.js';
export {
  importExtract,
  REGISTER_IMPORT,
  type ImportOutcome,
  type ImportProgress,
  type ImportRequest,
  type SystemTransactions,
} from './import/import-extract.js';
export { readChanges } from './import/read-changes.js';
export { changeLine, changeTitles, printReport } from './import/print-report.js';
export { loadAuthorities } from './sample/load-authorities.js';
export { loadSampleData, sampleExtracts } from './sample/load-sample-data.js';
