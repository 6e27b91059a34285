/** Loaded before a program (`--import`): writing below the folder FULL_DISK fails as it does when the disk is full. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const full = process.env.FULL_DISK;
for (const name of ['writeFileSync', 'mkdirSync', 'openSync']) {
  const real = fs[name];
  fs[name] = (file, ...rest) => {
    if (String(file).startsWith(full))
      throw Object.assign(new Error(`ENOSPC: no space left on device, ${file}`), { code: 'ENOSPC', path: String(file) });
    return real(file, ...rest);
  };
}
syncBuiltinESMExports();
