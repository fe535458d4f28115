// Rule: the indicator manual is made, never written: docs/indicators.md from the catalogue and its words.
const fs = require('node:fs');
const path = require('node:path');
const { say } = require('./say.cjs');

async function manual() {
  await require('./build.cjs').build(['api']);
  const root = path.resolve(__dirname, '../..');
  const file = path.join(root, 'docs/indicators.md');
  const words = await import(path.join(root, 'dist/libs/i18n/src/index.js'));
  fs.writeFileSync(file, words.manual());
  say(`Wrote ${path.relative(root, file)}.`);
}

module.exports = { manual };
