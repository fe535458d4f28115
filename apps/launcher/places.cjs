// Rule: every path and every setting of the launcher is named here, once; nothing else reads the environment for them.
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const inRoot = (...parts) => path.join(root, ...parts);

/** The folder the user stood in; npm changes the working directory before it runs a script. */
const callerDir = () => process.env.INIT_CWD || process.cwd();

const dataDir = () =>
  process.env.FRAMSTEG_DATA_DIR ? path.resolve(callerDir(), process.env.FRAMSTEG_DATA_DIR) : inRoot('.data');

const inData = (...parts) => path.join(dataDir(), ...parts);

/** A setting, or what stands in the file that `<name>_FILE` names, so that secrets need not stand in the environment. */
function setting(name) {
  const file = process.env[`${name}_FILE`];
  return file ? fs.readFileSync(file, 'utf8').trim() : process.env[name] || undefined;
}

const dist = {
  dir: inRoot('dist'),
  web: inRoot('dist/web'),
  main: inRoot('dist/apps/api/src/main.js'),
  worker: inRoot('dist/apps/api/src/worker.js'),
  cli: inRoot('dist/apps/api/src/cli.js'),
  database: inRoot('dist/libs/database/src/index.js'),
};

const rolesSql = inRoot('docker/postgres/roles.sql');

module.exports = { root, inRoot, callerDir, dataDir, inData, setting, dist, rolesSql };
