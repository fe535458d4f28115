// Rule: docs/performance.md holds the last run of each size between two marks; what the numbers mean stands around them and is written by hand.
const fs = require('node:fs');

function write(file, people, text) {
  const [from, to] = [`<!-- run ${people} -->`, `<!-- end ${people} -->`];
  const page = fs.readFileSync(file, 'utf8');
  const block = `${from}\n${text}\n${to}`;
  const [a, b] = [page.indexOf(from), page.indexOf(to)];
  fs.writeFileSync(
    file,
    a >= 0 && b > a
      ? page.slice(0, a) + block + page.slice(b + to.length)
      : `${page.trimEnd()}\n\n## ${people.toLocaleString('en')} people\n\n${block}\n`,
  );
}

module.exports = { write };
