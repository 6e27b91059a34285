// Load from a process of its own: keeps `clients` requests under way for `seconds` and prints one line of JSON.
// The work is given on standard input: { url, token, clients, seconds, work: [{ method, path, body, version }] }
//
// Plain sockets with the bytes made beforehand, because on a small machine the load takes its processor time from what it measures:
// node:http costs three times as much a request and hides a quarter of the floor, undici twice as much.
import net from 'node:net';
import { text } from 'node:stream/consumers';

const job = JSON.parse(await text(process.stdin));
const { hostname, port } = new URL(job.url);
const latencies = [];
const failures = {};
let sample;
let done = 0;

/** The request's bytes but for the version, which only its last answer tells. */
function prepare({ method, path, body, version }) {
  const payload = body === undefined ? '' : JSON.stringify(body);
  const head = [
    `${method} ${path} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    ...(job.token ? [`authorization: Bearer ${job.token}`] : []),
    ...(payload ? ['content-type: application/json', `content-length: ${Buffer.byteLength(payload)}`] : []),
  ].join('\r\n');
  if (version === undefined) return () => `${head}\r\n\r\n${payload}`;
  return (now) => `${head}\r\nif-match: "${now}"\r\n\r\n${payload}`;
}

/** One connection, one request at a time. @returns send(bytes) → { status, body } */
async function connect() {
  const socket = net.connect(Number(port), hostname);
  socket.setNoDelay(true);
  let waiting;
  let got = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
    const end = got.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = got.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head);
    if (!length) throw new Error(`an answer without content-length, which this client cannot read: ${head}`);
    const whole = end + 4 + Number(length[1]);
    if (got.length < whole) return;
    const answer = { status: Number(head.slice(9, 12)), body: got.toString('utf8', end + 4, whole) };
    got = got.subarray(whole);
    waiting.resolve(answer);
  });
  socket.on('error', (error) => waiting?.reject(error));
  socket.on('close', () => waiting?.reject(new Error('the server closed the connection')));
  await new Promise((resolve, reject) => {
    waiting = { reject };
    socket.once('connect', resolve);
  });
  return {
    send: (bytes) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(bytes);
      }),
    close() {
      waiting = undefined;
      socket.destroy();
    },
  };
}

/** Each client walks through its own share, so that no two record on one case. */
async function client(index, until) {
  const share = job.work.filter((_, i) => i % job.clients === index);
  const bytes = share.map(prepare);
  const versions = share.map((item) => item.version);
  const connection = await connect();
  for (let turn = 0; performance.now() < until; turn += 1) {
    const at = turn % share.length;
    const from = performance.now();
    const answer = await connection.send(bytes[at](versions[at]));
    if (answer.status >= 300) {
      failures[answer.status] = (failures[answer.status] ?? 0) + 1;
      sample ??= answer.body.slice(0, 400);
    } else {
      done += 1;
      latencies.push(performance.now() - from);
      if (versions[at] !== undefined) versions[at] = JSON.parse(answer.body).version;
    }
  }
  connection.close();
  return share.map(({ path }, i) => [path, versions[i]]);
}

const started = performance.now();
const shares = await Promise.all(Array.from({ length: job.clients }, (_, i) => client(i, started + job.seconds * 1000)));
const seconds = (performance.now() - started) / 1000;
latencies.sort((a, b) => a - b);
const at = (q) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * q))] ?? null;
const work = job.work.some((item) => item.version !== undefined) ? shares.flat() : [];
console.log(JSON.stringify({ perSecond: done / seconds, done, failures, sample, p50: at(0.5), p99: at(0.99), work }));
