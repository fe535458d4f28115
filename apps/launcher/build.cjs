// Rule: what runs is built from the sources that are here; what has not changed is not built again.
const { createHash } = require('node:crypto');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { waitForLock } = require('./lock.cjs');
const { dist, inRoot, root } = require('./places.cjs');
const { Stop, step } = require('./say.cjs');

const shared = ['package.json', 'package-lock.json', 'tsconfig.base.json'];
const parts = {
  api: { from: ['libs', 'apps/api', ...shared], make: buildApi, made: () => dist.main, needs: 'apps/api/src' },
  web: {
    from: ['libs', 'apps/web', ...shared],
    make: buildWeb,
    made: () => path.join(dist.web, 'index.html'),
    needs: 'apps/web/vite.config.ts',
  },
};

function* files(at) {
  const stat = fs.statSync(at, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isFile()) yield at;
  else for (const name of fs.readdirSync(at).sort()) if (name !== 'node_modules') yield* files(path.join(at, name));
}

const isTest = (file) => /\.(spec|e2e-spec)\.tsx?$/.test(file);

/** By content, not by date: a checkout that changes nothing builds nothing. */
function hashOf(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of files(inRoot(place))) {
      if (isTest(file)) continue;
      hash.update(path.relative(root, file)).update(fs.readFileSync(file));
    }
  }
  return hash.digest('hex');
}

const stampOf = (name) => path.join(dist.dir, `.${name}.stamp`);

function isCurrent(name, hash) {
  const stamp = stampOf(name);
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash;
}

/** Runs a tool of node_modules with this very Node; what it printed is shown only when it failed. */
function tool(script, args, what) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inRoot('node_modules', script), ...args], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Stop(
            `${Buffer.concat(said).toString('utf8').trimEnd()}\n${what} could not be built; the compiler's words stand above.`,
          ),
        );
    });
  });
}

async function buildApi() {
  removeOrphans();
  // The compiler trusts its notes about what it has written; without the output they are wrong.
  if (!fs.existsSync(dist.main)) fs.rmSync(path.join(dist.dir, 'api.tsbuildinfo'), { force: true });
  await tool('typescript/bin/tsc', ['-p', 'apps/api/tsconfig.app.json', '--pretty', 'false'], 'The server');
  for (const file of files(inRoot('libs'))) if (file.endsWith('.sql')) copy(file);
  for (const file of files(inRoot('apps/api/assets'))) copy(file);
}

function copy(file) {
  const to = path.join(dist.dir, path.relative(root, file));
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.copyFileSync(file, to);
}

/** The compiler never deletes: output whose source is gone would still be found by a directory scan (migrations, sql). */
function removeOrphans() {
  for (const file of [...files(path.join(dist.dir, 'libs')), ...files(path.join(dist.dir, 'apps'))]) {
    const source = inRoot(path.relative(dist.dir, file)).replace(/\.js(\.map)?$/, '');
    if (!['', '.ts', '.tsx'].some((end) => fs.statSync(source + end, { throwIfNoEntry: false })?.isFile()))
      fs.rmSync(file);
  }
}

async function buildWeb() {
  await tool(
    'vite/bin/vite.js',
    ['build', 'apps/web', '--outDir', dist.web, '--emptyOutDir', '--logLevel', 'warn'],
    'The web pages',
  );
}

async function buildPart(name) {
  const { from, make, needs } = parts[name];
  if (!fs.existsSync(inRoot(needs))) return false;
  const hash = hashOf(from);
  if (isCurrent(name, hash) && fs.existsSync(parts[name].made())) return false;
  fs.rmSync(stampOf(name), { force: true });
  await make();
  fs.writeFileSync(stampOf(name), hash);
  return true;
}

const isStale = (name) =>
  fs.existsSync(inRoot(parts[name].needs)) &&
  !(isCurrent(name, hashOf(parts[name].from)) && fs.existsSync(parts[name].made()));

/** Side by side; a second launcher waits for the first instead of writing into the same folder. */
async function build(names = Object.keys(parts)) {
  if (!names.some(isStale)) return false;
  fs.mkdirSync(dist.dir, { recursive: true });
  const lock = await waitForLock(path.join(dist.dir, '.build.lock'));
  if (!lock.held) throw new Stop(`Another build (process ${lock.holder.pid}) does not finish. Stop it and try again.`);
  try {
    return await step('Building', async () => {
      const results = await Promise.allSettled(names.map(buildPart));
      const failed = results.filter((result) => result.status === 'rejected');
      if (failed.length)
        throw failed.length === 1 ? failed[0].reason : new Stop(failed.map((one) => one.reason.message).join('\n'));
      return results.some((result) => result.value);
    });
  } finally {
    lock.release();
  }
}

module.exports = { build };
