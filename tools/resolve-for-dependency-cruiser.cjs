/** Leads the import aliases to the sources; package.json leads them to what is built. */
const path = require('node:path');

const root = path.resolve(__dirname, '..');
module.exports = {
  resolve: {
    alias: { '#libs': path.join(root, 'libs'), '#apps': path.join(root, 'apps') },
    extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
  },
};
