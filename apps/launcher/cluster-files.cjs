// Rule: only a data folder that we made is ever opened, and a new one appears whole or not at all.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { Stop } = require('./say.cjs');

const MAJOR = '18';
const marker = 'framsteg.json';

const isEmpty = (dir) => !fs.existsSync(dir) || fs.readdirSync(dir).length === 0;

/** Refuses what is not ours before anything is touched. Answers whether there is a database already. */
function inspect(dir) {
  try {
    if (isEmpty(dir)) return false;
    const version = path.join(dir, 'PG_VERSION');
    if (!fs.existsSync(version) || !fs.existsSync(path.join(dir, marker))) {
      throw new Stop(
        `${dir} holds files that Framsteg did not make. Move them away, or name another folder with FRAMSTEG_DATA_DIR.`,
      );
    }
    const major = fs.readFileSync(version, 'utf8').trim();
    if (major === MAJOR) return true;
    throw new Stop(
      `${dir} was made by PostgreSQL ${major}, and this Framsteg runs PostgreSQL ${MAJOR}. Export with the release you used before, move the folder aside, and import here.`,
    );
  } catch (error) {
    if (error.code === 'EACCES' || error.code === 'EPERM') {
      throw new Stop(
        `${dir} belongs to another user. Start Framsteg as that user, or name another folder with FRAMSTEG_DATA_DIR.`,
      );
    }
    throw error;
  }
}

/** PostgreSQL does not always say that the disk is full before it gives up, so the disk is asked as well. */
function diskIsFull(dir, needed) {
  for (let at = dir; ; at = path.dirname(at)) {
    if (fs.existsSync(at)) {
      const { bavail, bsize } = fs.statfsSync(at);
      return bavail * bsize < needed;
    }
  }
}

/** One plain sentence for what the server or initdb said, when we know what it means. */
function explain(text, dir) {
  if (/No space left on device|Disk quota exceeded/i.test(text) || diskIsFull(dir, 16e6)) {
    return `The disk is full: the database in ${dir} cannot be written. Nothing is lost; free some space and start again.`;
  }
  if (/Read-only file system/i.test(text))
    return `${dir} is on a read-only disk. Name another folder with FRAMSTEG_DATA_DIR.`;
  if (/Permission denied/i.test(text))
    return `The database may not use ${dir} (permission denied). Check who owns the folder and those above it.`;
  if (/incompatible with server/i.test(text))
    return `${dir} was made by another PostgreSQL version than ${MAJOR}. Move it aside, or use the release that made it.`;
  if (/could not (map anonymous|create) shared memory|Cannot allocate memory/i.test(text))
    return 'There is too little memory to start the database. Close some programs and start again.';
  return null;
}

/** Made beside its place and renamed at the end: a start that is cut off leaves nothing half made. */
function create({ dir, identity, initdb, password, sync }) {
  const making = `${dir}.making`;
  const passwordFile = `${dir}.password`;
  if (diskIsFull(dir, 200e6))
    throw new Stop(
      `There is too little space for a database in ${dir}; 200 MB must be free. Free some space and start again.`,
    );
  fs.rmSync(making, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(dir), { recursive: true });
  try {
    fs.mkdirSync(making, { mode: 0o700 });
    fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    identity.own(making);
    identity.own(passwordFile);
    runInitdb({ making, passwordFile, identity, initdb, sync, dir });
    fs.writeFileSync(path.join(making, marker), JSON.stringify({ madeBy: 'Framsteg', postgres: MAJOR }), {
      mode: 0o600,
    });
    identity.own(path.join(making, marker));
    if (fs.existsSync(dir)) fs.rmdirSync(dir);
    fs.renameSync(making, dir);
  } catch (error) {
    const known =
      error instanceof Stop
        ? null
        : explain(`${error.message} ${error.code === 'ENOSPC' ? 'No space left on device' : ''}`, dir);
    throw known ? new Stop(known) : error;
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(making, { recursive: true, force: true });
  }
}

function runInitdb({ making, passwordFile, identity, initdb, sync, dir }) {
  const args = ['-D', making, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  args.push('--locale-provider=builtin', '--locale=C.UTF-8', '--encoding=UTF8', '--data-checksums');
  if (!sync) args.push('--no-sync');
  const [file, all] = identity.command(initdb, args);
  const run = spawnSync(file, all, {
    cwd: path.dirname(making),
    uid: identity.uid,
    gid: identity.uid,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    encoding: 'utf8',
  });
  if (run.status === 0) return;
  const said = `${run.stderr ?? ''}${run.error?.message ?? ''}`;
  throw new Stop(
    explain(said, dir) ?? `The database could not be created in ${dir}: ${said.trim().split('\n').slice(-3).join(' ')}`,
  );
}

module.exports = { inspect, create, explain };
