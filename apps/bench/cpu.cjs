// Rule: processor time is what a request costs whoever else is at work; requests per second is not. Read from the kernel where it says so (Linux), else not told.
const fs = require('node:fs');
const path = require('node:path');

/** Hundredths of a second are what Linux counts in, whatever the kernel's own tick. */
const TICK_MS = 10;
const USER = 11;
const REAPED_SYSTEM = 14;

/** Fields of /proc/<pid>/stat after the name; ended processes have none. */
function fieldsOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').map(Number);
  } catch {
    return null;
  }
}

const sum = (fields, from, to) => fields.slice(from, to + 1).reduce((all, one) => all + one, 0) * TICK_MS;

/** Milliseconds of processor time of one process so far; null where the system does not tell. */
const cpuOf = (pid) => {
  const fields = fieldsOf(pid);
  return fields && sum(fields, USER, USER + 1);
};

/** The same of a database server: the postmaster, its living children and those it has buried. @param dir its data directory */
function cpuOfServer(dir) {
  const pid = Number(fs.readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const own = fieldsOf(pid);
  if (!own) return null;
  const children = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && fieldsOf(name)?.[1] === pid);
  return children.reduce((all, child) => all + (cpuOf(child) ?? 0), sum(own, USER, REAPED_SYSTEM));
}

module.exports = { cpuOf, cpuOfServer };
