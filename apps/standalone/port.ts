import { createServer } from 'node:net';
import { StartRefused } from './ending.js';

/** The port that is tried first when none is asked for. */
const USUAL = 3000;

/** Free on the host's address and, as browsers take "localhost" for either, on the local IPv6 address too. */
async function isFree(port: number, host: string): Promise<boolean> {
  return (await canListen(port, host, true)) && (host !== '127.0.0.1' || (await canListen(port, '::1', false)));
}

function canListen(port: number, host: string, mustExist: boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else if (error.code === 'EACCES')
        reject(new StartRefused(`Port ${port} is reserved for programs of the system: set PORT to 1024 or higher.`));
      else if (!mustExist) resolve(true);
      else if (error.code === 'EADDRNOTAVAIL') reject(new StartRefused(`This machine has no address ${host}: correct HOST.`));
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * The port to listen on: the one asked for, or 3000, or when that is taken the next free one.
 *
 * @param patience how long to wait for a port to be given up, in milliseconds: after a crash the old process may still be ending.
 * @throws StartRefused when the port asked for is taken or is none
 */
export async function choosePort(asked: string | undefined, host: string, patience: number): Promise<number> {
  if (asked !== undefined && asked.trim() !== '') {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new StartRefused(`PORT must be a whole number from 1 to 65535, not "${asked}".`);
    if (await freeWithin(port, host, patience)) return port;
    throw new StartRefused(`Port ${port} is taken by another program: set PORT to another one, or leave it out to have a free one chosen.`);
  }
  if (await freeWithin(USUAL, host, patience)) return USUAL;
  for (let port = USUAL + 1; port <= USUAL + 100; port += 1) if (await isFree(port, host)) return port;
  throw new StartRefused(`All ports from ${USUAL} to ${USUAL + 100} are taken: set PORT to a free one.`);
}

async function freeWithin(port: number, host: string, patience: number): Promise<boolean> {
  const until = performance.now() + patience;
  for (;;) {
    if (await isFree(port, host)) return true;
    if (performance.now() >= until) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
