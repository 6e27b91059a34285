import { existsSync } from 'node:fs';
import path from 'node:path';

/** The project's root folder, found upwards from where the process was started or from this file's build. */
export function projectRoot(): string {
  let folder = process.cwd();
  for (;;) {
    if (existsSync(path.join(folder, 'prisma', 'migrations')) && existsSync(path.join(folder, 'package.json'))) return folder;
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('the program must be started in its own folder (where package.json is)');
    folder = parent;
  }
}

/** Absolute path of a file or folder of the project. */
export function projectPath(...parts: string[]): string {
  return path.join(projectRoot(), ...parts);
}
