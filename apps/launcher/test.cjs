// Rule: the suite is run whole and in order, every stage says how long it took, an empty stage is a failed one, and the last
// line counts everything. It never touches a database that is not its own.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { build } = require('./build.cjs');
const { inRoot, root } = require('./places.cjs');
const { Stop, say, seconds } = require('./say.cjs');

// Some twelve minutes on two quiet cores, three times that on busy ones; what takes longer hangs.
const LIMIT_MINUTES = 60;
const LIMIT = LIMIT_MINUTES * 60 * 1000;

/** No test may reach real data, whatever the shell holds. */
function cleanEnvironment() {
  const env = { ...process.env, NODE_ENV: 'test' };
  for (const name of Object.keys(env)) if (name === 'DATABASE_URL' || name.startsWith('FRAMSTEG_')) delete env[name];
  delete env.DATABASE_URL_FILE;
  return env;
}

/** Runs a tool of node_modules with this very Node, its words going straight to the screen. */
function tool(script, args, until) {
  return new Promise((resolve) => {
    const options = {
      cwd: root,
      env: cleanEnvironment(),
      stdio: ['ignore', 2, 2],
      detached: process.platform !== 'win32',
    };
    const child = spawn(process.execPath, [inRoot('node_modules', script), ...args], options);
    const halt = () => (process.platform === 'win32' ? child.kill() : process.kill(-child.pid, 'SIGTERM'));
    const timer = setTimeout(
      () => {
        say(`The suite has reached its limit of ${LIMIT_MINUTES} minutes; this stage is stopped.`);
        halt();
      },
      Math.max(1000, until - performance.now()),
    );
    const onSignal = () => halt();
    process.once('SIGINT', onSignal);
    child.on('error', () => resolve(1));
    child.on('close', (code) => {
      clearTimeout(timer);
      process.removeListener('SIGINT', onSignal);
      resolve(code ?? 1);
    });
  });
}

/** A tool that has no tests of its own counts as one: it passes or it does not. */
const asOne = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

const sum = (results) => ({
  passed: results.reduce((all, one) => all + one.passed, 0),
  failed: results.reduce((all, one) => all + one.failed, 0),
});

async function types(until) {
  const projects = ['test/tsconfig.json', 'apps/web/tsconfig.app.json'].filter((file) => fs.existsSync(inRoot(file)));
  const codes = projects.map((file) =>
    tool('typescript/bin/tsc', ['-p', file, '--noEmit', '--incremental', 'false'], until),
  );
  return sum((await Promise.all(codes)).map(asOne));
}

async function lint(until) {
  const codes = [
    await tool('oxlint/bin/oxlint', ['--quiet'], until),
    await tool('@biomejs/biome/bin/biome', ['format', '--max-diagnostics=20', '.'], until),
  ];
  return sum(codes.map(asOne));
}

/** Counted from Jest's own result file; a file that could not even be loaded is a failure Jest lists apart. */
async function jest(config, until) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'framsteg-test-'));
  const output = path.join(folder, 'result.json');
  const code = await tool(
    'jest/bin/jest.js',
    ['-c', config, '--ci', '--json', `--outputFile=${output}`, '--passWithNoTests'],
    until,
  );
  const result = fs.existsSync(output) ? JSON.parse(fs.readFileSync(output, 'utf8')) : null;
  fs.rmSync(folder, { recursive: true, force: true });
  if (!result) return { passed: 0, failed: 1 };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (result.numPassedTests + failed === 0) {
    say(`No test was found for ${config}: an empty stage counts as failed.`);
    return { passed: 0, failed: 1 };
  }
  if (result.numPendingTests + result.numTodoTests > 0)
    say(`${result.numPendingTests + result.numTodoTests} tests were left out; that counts as failed.`);
  const leftOut = result.numPendingTests + result.numTodoTests;
  // A teardown that fails, or an open handle Jest was told to refuse, shows in the exit code alone.
  return { passed: result.numPassedTests, failed: failed + leftOut || (code === 0 ? 0 : 1) };
}

const stages = {
  types: { title: 'Types', run: types },
  lint: { title: 'Lint and format', run: lint },
  unit: { title: 'Rules and architecture', run: (until) => jest('test/jest-unit.config.cjs', until) },
  stories: { title: 'Stories over HTTP and database', run: (until) => jest('test/jest-e2e.config.cjs', until) },
  browser: { title: 'Browser', run: (until) => jest('test/jest-browser.config.cjs', until) },
};

async function suite(names) {
  const began = performance.now();
  const results = [];
  for (const name of names) {
    const { title, run } = stages[name];
    const stageBegan = performance.now();
    say(`\n── ${title}`);
    const result = await run(began + LIMIT);
    results.push(result);
    say(`── ${title}: ${result.passed} passed, ${result.failed} failed, ${seconds(stageBegan)}`);
  }
  const { passed, failed } = sum(results);
  say(`\nAll stages: ${seconds(began)}`);
  await new Promise((resolve) => process.stdout.write(`${passed} passed, ${failed} failed\n`, resolve));
  return failed ? 1 : 0;
}

async function test() {
  try {
    await build();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.stdout.write('0 passed, 1 failed\n');
    return 1;
  }
  return suite(['types', 'lint', 'unit', 'stories', 'browser']);
}

const check = () => suite(['types', 'lint', 'unit']);

/** A script in TypeScript is run as a Jest file of its own, so that it compiles exactly as the tests do. */
async function script(file) {
  if (!fs.existsSync(inRoot(file))) throw new Stop(`${file} is missing in this copy of the sources.`);
  await build();
  return tool(
    'jest/bin/jest.js',
    ['-c', 'test/jest-browser.config.cjs', '--testMatch', `<rootDir>/${file}`],
    performance.now() + LIMIT,
  );
}

module.exports = { test, check, script };
