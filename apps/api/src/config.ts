/** The environment, read and checked once. Any variable X may come as X_FILE naming a file that holds it (secrets by file). */
import { existsSync, readFileSync } from 'node:fs';

function read(name: string): string | undefined {
  const file = process.env[`${name}_FILE`];
  const value = file ? readFileSync(file, 'utf8').trim() : process.env[name];
  return value === '' ? undefined : value;
}

function need(name: string): string {
  const value = read(name);
  if (!value) throw new Error(`${name} (or ${name}_FILE) is not set`);
  return value;
}

export interface Config {
  dbUrl: string;
  keyFile: string;
  port: number;
  host: string;
  webDir: string | null;
  dataDir: string;
  isDemo: boolean;
  /** TLS ends at a declared proxy in front; then cookies are __Host- and Secure. */
  behindProxy: boolean;
  publicUrl: string | null;
  /** Nobody signs in without a second step; who has none sets one up at the next sign-in. */
  needsSecondStep: boolean;
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** @throws Error with one clear sentence when something is missing or unsafe. */
export function apiConfig(): Config {
  const host = read('FRAMSTEG_HOST') ?? '127.0.0.1';
  const behindProxy = read('FRAMSTEG_BEHIND_PROXY') === '1';
  if (!LOOPBACK.includes(host) && !behindProxy)
    throw new Error(
      `Framsteg does not serve ${host} without TLS. Put a proxy in front and set FRAMSTEG_BEHIND_PROXY=1, or serve 127.0.0.1.`,
    );
  const webDir = read('FRAMSTEG_WEB_DIR') ?? null;
  return {
    dbUrl: need('FRAMSTEG_DB_URL'),
    keyFile: need('FRAMSTEG_KEY_FILE'),
    port: Number(read('PORT') ?? 3000),
    host,
    webDir: webDir && existsSync(webDir) ? webDir : null,
    dataDir: read('FRAMSTEG_DATA_DIR') ?? '.data',
    isDemo: read('FRAMSTEG_DEMO') === '1',
    behindProxy,
    publicUrl: read('FRAMSTEG_PUBLIC_URL') ?? null,
    needsSecondStep: read('FRAMSTEG_SECOND_STEP') === 'required',
  };
}

export interface WorkerConfig {
  workerDbUrl: string;
  keyFile: string;
  dataDir: string;
  publicUrl: string | null;
}

export function workerConfig(): WorkerConfig {
  return {
    workerDbUrl: need('FRAMSTEG_WORKER_DB_URL'),
    keyFile: need('FRAMSTEG_KEY_FILE'),
    dataDir: read('FRAMSTEG_DATA_DIR') ?? '.data',
    publicUrl: read('FRAMSTEG_PUBLIC_URL') ?? null,
  };
}
