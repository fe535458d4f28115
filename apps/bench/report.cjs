// Rule: the table says what was measured, on what, beside what, and by how much a floor was missed.
const os = require('node:os');

const ms = (number) => (number >= 100 ? number.toFixed(0) : number.toFixed(1));

/** Processor time of one request: server + database. */
const spent = (one) =>
  one?.spent.every((part) => part !== null) ? one.spent.map((part) => part.toFixed(1)).join(' + ') : '–';

/** PERFORMANCE.md 8, G4: half within 20 ms, all but one in a hundred within 100. */
const G4 = { p50: 20, p99: 100 };
const inTime = ({ p50, p99 }) => {
  const late = Object.keys(G4).filter((which) => ({ p50, p99 })[which] > G4[which]);
  return late.length === 0 ? 'G4 met' : `G4 missed: ${late.map((which) => `${which} over ${G4[which]} ms`).join(', ')}`;
};

function report({ options, data, table, aa, idle, peak, firstAnswer, today }) {
  const lines = table.map(({ job, mine, limit }) => {
    const ratio = limit ? mine.rps / limit.rps : null;
    const verdict = job.isG4
      ? inTime(mine)
      : job.floor === null || ratio === null
        ? '–'
        : ratio >= job.floor
          ? `met (≥ ${job.floor.toFixed(2)})`
          : `missed by ${(job.floor - ratio).toFixed(2)}`;
    return `| ${job.title} | ${mine.rps.toFixed(1)} | ${ms(mine.p50)} | ${ms(mine.p99)} | ${spent(mine)} | ${limit ? limit.rps.toFixed(1) : '–'} | ${limit ? ms(limit.p50) : '–'} | ${spent(limit)} | ${ratio === null ? '–' : ratio.toFixed(2)} | ${verdict} |`;
  });
  const valid = Math.abs(1 - aa) <= 0.1;
  return `${data.enrolments.toLocaleString('en')} enrolments in ${data.projects} projects, ${data.activities.toLocaleString('en')} activities (at most ${options.sessions} each), ${(data.bytes / 1e9).toFixed(2)} GB. Loaded in ${data.took.rows.toFixed(0)} s, facts in ${data.took.facts.toFixed(0)} s.
Measured ${today} on ${os.cpus().length} cores and ${Math.round(os.totalmem() / 2 ** 30)} GiB; server, database and load share them. ${options.connections} connections, ${options.seconds} s a job; each job with a floor has been asked ${options.warm.toLocaleString('en')} times before.
A/A (bare against bare): ${aa.toFixed(2)}, ${valid ? 'within 10 %' : '**outside 10 %: the machine was not quiet, and the ratios of this run are to be read as rough**'}. Memory of the one process: ${idle} MiB at the start (limit 200), ${peak} MiB at most (limit 300). From its start to its first answer: ${firstAnswer.toFixed(0)} ms (limit 2000).

| job | requests/s | p50 ms | p99 ms | CPU ms, server + PostgreSQL | bare requests/s | bare p50 ms | bare CPU ms | ratio | floor |
|---|---|---|---|---|---|---|---|---|---|
${lines.join('\n')}`;
}

module.exports = { report };
