// A mail server that writes each Message-ID down, safely, before it answers. Arguments: port, file, milliseconds to take for each message.
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const [port, file, delay] = process.argv.slice(2);
const out = openSync(file, 'a');
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData(stream, session, done) {
    let raw = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => (raw += chunk));
    stream.on('end', () => {
      setTimeout(
        () => {
          writeSync(out, `${/^Message-ID:\s*(<[^>]+>)/im.exec(raw)[1]}\n`);
          fsyncSync(out);
          done();
        },
        Number(delay) * Math.random() * 2,
      );
    });
  },
});
server.on('error', () => {});
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
process.on('SIGTERM', () => server.close(() => (closeSync(out), process.exit(0))));
