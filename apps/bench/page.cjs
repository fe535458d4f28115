// Rule: docs/performance.md holds the last run of each kind and size between two marks; what the numbers mean stands around them and is written by hand.
const fs = require('node:fs');

function write(file, run, title, text) {
  const [from, to] = [`<!-- run ${run} -->`, `<!-- end ${run} -->`];
  const page = fs.readFileSync(file, 'utf8');
  const block = `${from}\n${text}\n${to}`;
  const [a, b] = [page.indexOf(from), page.indexOf(to)];
  fs.writeFileSync(
    file,
    a >= 0 && b > a
      ? page.slice(0, a) + block + page.slice(b + to.length)
      : `${page.trimEnd()}\n\n## ${title}\n\n${block}\n`,
  );
}

module.exports = { write };
