// Rule: the house a benchmark measures is thrown away, or, with `--house DIR`, kept there and found again: a million people take minutes to load. A kept one
// is measured with the program as it stands, on the day it was loaded.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { randomBytes } = require('node:crypto');
const { Stop } = require('../launcher/say.cjs');

const secret = () => randomBytes(16).toString('hex');

/** Folder, passwords and key; `data` is what was loaded there before, or null. */
function openHouse(dir, today) {
  const folder = dir ? path.resolve(dir) : fs.mkdtempSync(path.join(os.tmpdir(), 'framsteg-bench-'));
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o755);
  const file = path.join(folder, 'house.json');
  const known = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
  const house = known ?? { admin: secret(), login: secret(), worker: secret(), today, data: null };
  if (house.data && house.today !== today)
    throw new Stop(
      `The house in ${dir} was loaded on ${house.today}; its people would be older than its numbers. Take another folder.`,
    );
  const keep = () => fs.writeFileSync(file, JSON.stringify(house), { mode: 0o600 });
  const keyFile = path.join(folder, 'master.key');
  if (!fs.existsSync(keyFile)) fs.writeFileSync(keyFile, randomBytes(32).toString('hex'), { mode: 0o600 });
  keep();
  return {
    ...house,
    folder,
    keyFile,
    loaded: (data) => {
      house.data = data;
      keep();
    },
    leave: () => {
      if (!dir) fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

module.exports = { openHouse };
