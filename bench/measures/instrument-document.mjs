/**
 * How long a made instrument takes as PDF and Word, and how long the redline of two versions: the first in a process, which loads the libraries, and those
 * after it. No server and no database. Also how much memory the libraries take, once they are loaded.
 *
 *   node bench/measures/instrument-document.mjs
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { makeDocuments, redline } = await import(pathToFileURL(path.resolve('dist/libs/instruments/documents/index.js')).href);

const places = { parent: 2, head: 1, staff: 1, la: 1, coOpted: 3, foundation: 4, partnership: 0 };
const ethos = 'The school keeps its character and serves its community. '.repeat(12);
const instrument = {
  subject: 'federation',
  name: 'Llanŵr and Łódź Federation',
  schools: [
    { name: 'Beacon Primary School', urn: '104001', category: 'voluntary-controlled', religiousCharacter: 'Church of England' },
    { name: 'Święty Stanisław Primary School', urn: '104002', category: 'voluntary-aided', religiousCharacter: 'Roman Catholic' },
    { name: 'Ysgol Tŷ Ffynnon', urn: '104003', category: 'community' },
  ],
  governingBodyName: 'The governing body of the Llanŵr and Łódź Federation',
  places,
  foundationPlaces: [
    { appointer: 'The diocesan board of education', number: 2, school: '104001' },
    { appointer: 'The archbishop', number: 2, school: '104002' },
  ],
  ethosStatements: [
    { school: '104001', text: ethos },
    { school: '104002', text: ethos },
  ],
  effectiveOn: '2026-09-01',
  madeOn: '2026-07-20',
};
const input = {
  instrument,
  authority: 'Walsall Metropolitan Borough Council',
  publicPage: 'https://example.gov.uk/instruments',
  made: {
    number: 'IG-2026-0042',
    shortCode: '7KQM-4TXR',
    contentHash: '9f86d081884c7d65'.repeat(4),
    sealedOn: '2026-07-20',
    effectiveOn: '2026-09-01',
  },
};
const side = (one, label) => ({ instrument: one, label, author: 'Walsall Metropolitan Borough Council', on: '2026-05-04' });
const before = side(instrument, 'In force');
const after = side({ ...instrument, places: { ...places, foundation: 3, coOpted: 4 }, ethosStatements: [] }, 'Draft');

const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);
const measures = { 'PDF and Word': () => makeDocuments(input), redline: () => redline(before, after) };
const atFirst = megabytes();
const times = 20;
for (const [name, make] of Object.entries(measures)) {
  const taken = [];
  for (let one = 0; one <= times; one += 1) {
    const from = performance.now();
    await make();
    taken.push(performance.now() - from);
  }
  const [first, ...rest] = taken;
  rest.sort((a, b) => a - b);
  const at = (share) => rest[Math.ceil(times * share) - 1].toFixed(0);
  console.log(`${name}: first ${first.toFixed(0)} ms, then median ${at(0.5)} ms, 19 in 20 within ${at(0.95)} ms`);
}
console.log(`memory: ${atFirst} MB before, ${megabytes()} MB after`);
