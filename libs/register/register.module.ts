import { Module } from '@nestjs/common';
import { BankHolidays } from './calendars/bank-holidays.js';
import { Calendars } from './calendars/calendars.js';
import { ContactBook } from './contacts/contact-book.js';
import { Contacts } from './contacts/contacts.js';
import { RegisterImports } from './imports.js';
import { Register } from './register.js';

/** Needs the platform module, which is global. Nothing connects until it is used. */
@Module({
  providers: [Register, RegisterImports, Contacts, ContactBook, Calendars, BankHolidays],
  exports: [Register, RegisterImports, Contacts, ContactBook, Calendars, BankHolidays],
})
export class RegisterModule {}
