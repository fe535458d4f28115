// Rule: the installed packages are exactly those of the lockfile; nothing is installed when they already are.
const { createHash } = require('node:crypto');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { inRoot, root } = require('./places.cjs');
const { Stop, say, seconds } = require('./say.cjs');

const stampFile = inRoot('node_modules/.framsteg-installed');

/** The lockfile, the platform and the Node line decide what `npm ci` would install. */
function wanted() {
  const lock = fs.readFileSync(inRoot('package-lock.json'));
  const node = process.versions.node.split('.')[0];
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}-${node}`).digest('hex');
}

function readOr(file, otherwise) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

/** npm's own list of what it installed; when it matches the lockfile, someone ran npm by hand and all is well. */
function installedByHand() {
  try {
    const lock = JSON.parse(fs.readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
    const have = JSON.parse(fs.readFileSync(inRoot('node_modules/.package-lock.json'), 'utf8')).packages;
    const same = Object.keys(have).every((name) => lock[name]?.version === have[name].version);
    return same && Object.keys(lock).every((name) => !name || lock[name].optional || lock[name].peer || have[name]);
  } catch {
    return false;
  }
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(
      `Framsteg needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
    );
  }
}

function install() {
  requireNode();
  const hash = wanted();
  if (readOr(stampFile, '') === hash) return;
  if (!installedByHand()) {
    const began = performance.now();
    say('Installing packages (npm ci), a minute or two the first time …');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const run = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
      // Development packages hold the compiler, so a NODE_ENV of production must not leave them out.
      env: { ...process.env, NODE_ENV: 'development' },
    });
    if (run.status !== 0) throw new Stop('npm ci failed; its message stands above. Check the network and try again.');
    say(`  packages installed in ${seconds(began)}`);
  }
  fs.writeFileSync(stampFile, hash);
}

module.exports = { install };
