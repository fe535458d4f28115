// Rule: secrets are made once, by chance, readable by their owner alone, and never made anew while data depends on them.
const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const { inData } = require('./places.cjs');
const { Stop } = require('./say.cjs');

const names = { superuser: 'superuser.password', login: 'app_login.password', worker: 'app_worker.password' };
const keyFile = () => process.env.FRAMSTEG_KEY_FILE || inData('secrets', 'master.key');

/** Written beside and renamed, so that a power cut leaves either the whole secret or none. */
function make(file, bytes) {
  const draft = `${file}.draft`;
  const handle = fs.openSync(draft, 'w', 0o600);
  fs.writeSync(handle, randomBytes(bytes).toString('hex'));
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  fs.renameSync(draft, file);
}

/** `hasData` says whether a database made with these secrets is already there. */
function secrets({ hasData }) {
  fs.mkdirSync(inData('secrets'), { recursive: true, mode: 0o700 });
  fs.chmodSync(inData('secrets'), 0o700);
  if (!fs.existsSync(keyFile())) {
    if (hasData) {
      throw new Stop(
        `The key file ${keyFile()} is missing, and the database cannot be read without it. Put it back from your copy, then start again.`,
      );
    }
    make(keyFile(), 32);
  }
  if (hasData && !fs.existsSync(inData('secrets', names.superuser))) {
    throw new Stop(
      `${inData('secrets', names.superuser)} is missing: the database in ${inData('postgres')} cannot be opened. Put the file back.`,
    );
  }
  const read = (name) => {
    const file = inData('secrets', name);
    if (!fs.existsSync(file)) make(file, 24);
    return fs.readFileSync(file, 'utf8').trim();
  };
  return { keyFile: keyFile(), superuser: read(names.superuser), login: read(names.login), worker: read(names.worker) };
}

module.exports = { secrets };
