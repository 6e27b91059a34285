/** `npm run people -- COMMAND`: the people who may sign in, their sign-in links and API tokens. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { Administration, Callers, scopes, type Scope } from '#libs/access/index.js';
import { Config } from '#libs/platform/config.js';
import { SignInDatabase } from '#libs/platform/database/database.js';
import type { Role } from '#libs/platform/index.js';
import { commandConfig } from '#libs/platform/running.js';
import { endWith, REFUSED } from './ending.js';

const roles: Role[] = ['officer', 'manager', 'auditor', 'administrator', 'board'];

interface NewPersonOptions {
  name: string;
  email: string;
  authority: string;
  role: Role;
  federation?: string;
}

interface TokenOptions {
  name: string;
  days: number;
  scopes?: Scope[];
}

const whole =
  (most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1 || value > most) throw new InvalidArgumentError(`a whole number from 1 to ${most}`);
    return value;
  };

function scopeList(text: string): Scope[] {
  const given = text.split(',').map((scope) => scope.trim());
  const unknown = given.find((scope) => !(scopes as readonly string[]).includes(scope));
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${scopes.join(', ')}`);
  return given as Scope[];
}

function commands(config: Config, administration: Administration): Command {
  const program = new Command('npm run people --').description('People who may sign in, their links and tokens.').showHelpAfterError();
  program
    .command('list')
    .description('everyone, with the id that the other commands take')
    .action(async () => {
      for (const { id, displayName, email, authority, role, federationUid, active } of await administration.people()) {
        console.log(
          [id, authority, role + (federationUid ? ` ${federationUid}` : ''), displayName, email, active ? '' : '(left)']
            .join('  ')
            .trimEnd(),
        );
      }
    });
  program
    .command('add')
    .description('adds a person and prints a sign-in link that works once, for two days')
    .requiredOption('--name <name>')
    .requiredOption('--email <address>')
    .requiredOption('--authority <code>', 'three digits, such as 335')
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .option('--federation <uid>', 'for a board: the federation it acts for')
    .action(async ({ name, email, authority, role, federation }: NewPersonOptions) => {
      if ((role === 'board') !== (federation !== undefined)) return refused('A board, and only a board, has --federation.');
      const person = { displayName: name, email, authority, role, ...(federation ? { federationUid: federation } : {}) };
      const id = await administration.addPerson(person).catch((error: unknown) => {
        if ((error as { code?: string }).code !== '23503') throw error;
        return null;
      });
      if (id === null)
        return refused(`There is no authority ${authority}: import an extract of the register first (npm run register:import).`);
      console.log(`${id}\n${config.baseUrl}/sign-in/${await administration.freshLink(id, 48)}`);
    });
  program
    .command('link <id>')
    .description('prints a fresh sign-in link; it works once, for two days')
    .action(async (id: string) => {
      if (await known(id)) console.log(`${config.baseUrl}/sign-in/${await administration.freshLink(id, 48)}`);
    });
  program
    .command('token <id>')
    .description('prints an API token that acts as this person; it cannot be shown again')
    .requiredOption('--name <what>', 'what it is for')
    .option('--days <number>', 'how long it is in force', whole(3_650), 365)
    .option('--scopes <list>', `separated by commas; all when left out: ${scopes.join(',')}`, scopeList)
    .action(async (id: string, { name, days, scopes: given }: TokenOptions) => {
      if (await known(id)) console.log(await administration.issueToken(id, { name, validDays: days, ...(given ? { scopes: given } : {}) }));
    });
  program
    .command('revoke <token-id>')
    .description('ends a token; its id is the part between the underscores')
    .action(async (id: string) => {
      if (!(await administration.revokeToken(id))) refused(`No token ${id} is in force.`);
    });
  program
    .command('leave <id>')
    .description('ends everything a person may do; what he or she did stays')
    .action(async (id: string) => {
      if (await known(id)) await administration.deactivate(id);
    });
  return program;

  async function known(id: string): Promise<boolean> {
    const found = (await administration.people()).some((person) => person.id === id);
    if (!found) refused(`There is no person ${id}; "list" shows everyone.`);
    return found;
  }
}

function refused(sentence: string): void {
  console.error(sentence);
  process.exitCode = REFUSED;
}

async function main(): Promise<void> {
  const config = commandConfig();
  const database = new SignInDatabase(config);
  try {
    await commands(config, new Administration(database, new Callers(database))).parseAsync();
  } finally {
    await database.onModuleDestroy();
  }
}

main().catch(endWith);
