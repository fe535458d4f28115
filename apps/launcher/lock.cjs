// Rule: one process at a time builds or manages a data folder; a lock whose holder is dead holds nobody up.
const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

/** When a process began, so that a number used again by another process is not taken for the first one. */
function bornAt(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : fields[19];
  } catch {
    return undefined;
  }
}

/** Signal 0 asks only whether the process is there; "not permitted" means it is, and belongs to someone else. */
function isAlive(pid, born) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const now = bornAt(pid);
  if (now === null) return false;
  return born === undefined || now === undefined || now === born;
}

function holderOf(file) {
  try {
    const holder = JSON.parse(fs.readFileSync(file, 'utf8'));
    return isAlive(holder.pid, holder.born) ? holder : null;
  } catch {
    return null;
  }
}

/** Takes the lock, or answers with who has it. Linking a finished file is atomic: nobody sees half a holder. */
function tryLock(file, about = {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = { pid: process.pid, born: bornAt(process.pid), ...about };
  const draft = `${file}.${process.pid}`;
  for (;;) {
    fs.writeFileSync(draft, JSON.stringify(mine));
    try {
      fs.linkSync(draft, file);
      fs.rmSync(draft, { force: true });
      return { held: true, update: (more) => rewrite(file, Object.assign(mine, more)), release: () => release(file) };
    } catch (error) {
      fs.rmSync(draft, { force: true });
      if (error.code !== 'EEXIST') throw error;
      const holder = holderOf(file);
      if (holder) return { held: false, holder };
      removeStale(file);
    }
  }
}

/** Two starters may find the same dead lock: the one that renames it away removes it, after one more look. */
function removeStale(file) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  if (holderOf(aside)) fs.renameSync(aside, file);
  else fs.rmSync(aside, { force: true });
}

function rewrite(file, value) {
  fs.writeFileSync(`${file}.${process.pid}`, JSON.stringify(value));
  fs.renameSync(`${file}.${process.pid}`, file);
}

function release(file) {
  if (holderOf(file)?.pid === process.pid) fs.rmSync(file, { force: true });
}

async function waitForLock(file, { timeout, about, onWait } = {}) {
  const until = performance.now() + (timeout ?? 600000);
  let told = false;
  for (;;) {
    const lock = tryLock(file, about);
    if (lock.held || performance.now() > until) return lock;
    if (!told) onWait?.(lock.holder);
    told = true;
    await sleep(150);
  }
}

module.exports = { isAlive, bornAt, holderOf, tryLock, waitForLock };
