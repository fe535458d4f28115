/**
 * Seals the logs every minute and, every ten, carries the signed heads of their chains out of the database (SECURITY.md 4, decision 0037): one line a
 * chain in `log-heads.jsonl` of the data directory, only ever added to. Whoever ships that file elsewhere can prove what the logs held.
 */
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keys } from '../platform/keys.js';
import type { JobDeps } from './queues.js';

/** A chain's head as it was carried out; `signature` is Ed25519 over `headText`, base64. */
export interface SignedHead {
  at: string;
  orgId: string;
  nr: number;
  hash: string;
  keyId: string;
  signature: string;
}

const MINUTES = 10;
export const headsFile = (dataDir: string): string => join(dataDir, 'log-heads.jsonl');
export const headText = ({ at, orgId, nr, hash }: Pick<SignedHead, 'at' | 'orgId' | 'nr' | 'hash'>): string =>
  `framsteg log head\n${at}\n${orgId}\n${nr}\n${hash}`;

export async function sealLogs(
  { database, keys, dataDir }: Pick<JobDeps, 'database' | 'keys' | 'dataDir'>,
  now = new Date(),
): Promise<void> {
  const today = await database.today();
  const heads = await database.work({ account: 'worker', orgs: null, today }, async (work) => {
    await work.call('seal_logs');
    return work.call('log_heads');
  });
  if (now.getMinutes() % MINUTES === 0) await carryOut(heads, keys, dataDir, now.toISOString());
}

async function carryOut(heads: Record<string, unknown>[], keys: Keys, dataDir: string, at: string): Promise<void> {
  const known = new Set((await readHeads(dataDir)).map(({ orgId, nr }) => `${orgId}/${nr}`));
  const lines = heads
    .map((row) => ({ at, orgId: String(row['org_id']), nr: Number(row['nr']), hash: String(row['hash']) }))
    .filter(({ orgId, nr }) => !known.has(`${orgId}/${nr}`))
    .map((head) => JSON.stringify(signed(head, keys)));
  if (lines.length > 0) await appendFile(headsFile(dataDir), `${lines.join('\n')}\n`, { mode: 0o600 });
}

function signed(head: Omit<SignedHead, 'keyId' | 'signature'>, keys: Keys): SignedHead {
  const { signature, keyId } = keys.signature(headText(head));
  return { ...head, keyId, signature: signature.toString('base64') };
}

/** The heads carried out so far; none when there is no file yet. */
export async function readHeads(dataDir: string): Promise<SignedHead[]> {
  const text = await readFile(headsFile(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as SignedHead);
}
