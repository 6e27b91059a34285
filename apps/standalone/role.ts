/** Entry point of the container image: ROLE (or the first argument) says what this process is. */
import { endWith, StartRefused } from './ending.js';

const role = process.argv[2] ?? process.env['ROLE'];

switch (role) {
  case 'web':
  case 'api':
  case 'http':
    await import('./http.js');
    break;
  case 'worker':
    await import('./worker.js');
    break;
  case 'prepare':
    await import('./prepare.js');
    break;
  default:
    endWith(new StartRefused(`Say what this process is: ROLE is web, api, worker or prepare${role ? `, not "${role}"` : ''}.`));
}
