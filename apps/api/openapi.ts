/** Made when the API changes, never by the running program: `npm run openapi`. */
export { buildDocument } from './openapi/build-document.js';
