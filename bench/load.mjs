// Load from a process of its own: keeps `clients` requests under way for `seconds` and prints one line of JSON.
// The work is given on standard input: { url, token, clients, seconds, requests: [{ method, path, headers, body }] | cases: [...] }
import http from 'node:http';
import { text } from 'node:stream/consumers';

const job = JSON.parse(await text(process.stdin));
const base = new URL(job.url);
const agent = new http.Agent({ keepAlive: true, maxSockets: job.clients });

/** One request; answers the status and the parsed body. */
function send({ method, path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const request = http.request(
      {
        agent,
        host: base.hostname,
        port: base.port,
        method,
        path,
        headers: {
          ...(job.token ? { authorization: `Bearer ${job.token}` } : {}),
          ...(payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {}),
          ...headers,
        },
      },
      (response) => {
        let out = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => (out += chunk));
        response.on('end', () => resolve({ status: response.statusCode, body: out }));
      },
    );
    request.on('error', reject);
    if (payload) request.write(payload);
    request.end();
  });
}

const latencies = [];
const failures = {};
let sample;
let done = 0;
const started = performance.now();
const until = started + job.seconds * 1000;

/** Each client walks through its own share, so that no two record on one case. */
async function client(index) {
  const share = job.work.filter((_, i) => i % job.clients === index);
  const versions = share.map((item) => item.version);
  for (let turn = 0; performance.now() < until; turn += 1) {
    const at = turn % share.length;
    const item = share[at];
    const request = {
      method: item.method,
      path: item.path,
      headers: item.version === undefined ? {} : { 'if-match': `"${versions[at]}"` },
      body: item.body,
    };
    const from = performance.now();
    const answer = await send(request);
    if (answer.status >= 300) {
      failures[answer.status] = (failures[answer.status] ?? 0) + 1;
      sample ??= answer.body.slice(0, 400);
    } else {
      done += 1;
      latencies.push(performance.now() - from);
    }
    if (item.version !== undefined && answer.status < 300) versions[at] = JSON.parse(answer.body).version;
  }
  return share.map((item, i) => ({ ...item, version: versions[i] }));
}

const shares = await Promise.all(Array.from({ length: job.clients }, (_, i) => client(i)));
const seconds = (performance.now() - started) / 1000;
latencies.sort((a, b) => a - b);
const at = (q) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * q))] ?? null;
const work = job.work.some((item) => item.version !== undefined) ? shares.flat().map(({ path, version }) => [path, version]) : [];
console.log(JSON.stringify({ perSecond: done / seconds, done, failures, sample, p50: at(0.5), p99: at(0.99), work }));
agent.destroy();
