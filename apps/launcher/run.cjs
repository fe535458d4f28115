// Rule: this file and what it loads use Node's own modules only until the packages are installed; one word, one file.
const { Stop, say } = require('./say.cjs');

const cliCommands = new Set(['demo', 'admin', 'import', 'export', 'figures', 'facts-check', 'log-check']);

const usage = `Commands:
  npm start              install, build, database, demo data, serve
  npm test               the whole suite          npm run check     types, lint and unit tests
  npm run build          build only               npm run demo      demo data
  npm run import -- …    npm run export -- …      npm run figures -- …
  npm run admin -- …     npm run facts:check      npm run log:check        npm run screenshots   npm run kill-test [-- rounds]
  npm run bench [-- --people N]   speed beside a bare server; -- --only report | import | export   one job, once
  npm run manual         docs/indicators.md anew from the catalogue`;

async function run(name, args) {
  if (name === 'migrate') return require('./commands.cjs').migrate();
  const known =
    ['start', 'test', 'build', 'check', 'bench', 'manual', 'screenshots', 'kill-test'].includes(name) ||
    cliCommands.has(name);
  if (!known) {
    say(usage);
    return 2;
  }
  require('./install.cjs').install();
  if (cliCommands.has(name)) return require('./commands.cjs').cli(name, args);
  switch (name) {
    case 'start':
      return require('./start.cjs').start();
    case 'build':
      return void (await require('./build.cjs').build());
    case 'test':
      return require('./test.cjs').test();
    case 'check':
      return require('./test.cjs').check();
    case 'bench':
      if (args[args.indexOf('--only') + 1] === 'page')
        return require('./test.cjs').script('test/browser/first-page.ts');
      return require('../bench/bench.cjs').bench(args);
    case 'manual':
      return require('./manual.cjs').manual();
    case 'screenshots':
      return require('./test.cjs').script('test/browser/screenshots.ts', args);
    default:
      await require('./build.cjs').build();
      return require('../../test/kill/kill-test.cjs').killTest(Number(args[0] || 10));
  }
}

const [name, ...args] = process.argv.slice(2);
run(name, args).then(
  (code) => {
    if (code !== undefined) process.exit(code);
  },
  (error) => {
    say(
      error instanceof Stop
        ? error.message
        : `Something went wrong that Framsteg did not expect:\n${error.stack ?? error}`,
    );
    process.exit(1);
  },
);
