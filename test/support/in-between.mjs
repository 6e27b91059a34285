/** Starts a program and stands between it and whoever started this, as npm does. */
import { spawn } from 'node:child_process';

spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit' });
setInterval(() => undefined, 1000);
