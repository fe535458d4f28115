/**
 * The check of the sealed logs (decisions 0037, 0055): every block is what it was, every chain is the one whose heads were signed and carried out of the
 * database. It is the same for the command line, for the night and for the administrator who asks; the last two leave what they found.
 */
import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { LogCheck, type LogFault, type UnitOfWork } from '#database';
import type { JobDeps } from './queues.js';
import { headsFile, headText, readHeads, type SignedHead } from './seal-logs.js';

/** The house itself, whose rows only its own administrators see. */
const HOUSE = '00000000-0000-4000-8000-000000000001';

export interface LogFindings {
  chains: number;
  heads: number;
  lastHeadAt: string | null;
  faults: (LogFault & { sealed?: number; found?: number })[];
}

export async function findingsOf(
  work: UnitOfWork,
  dataDir: string,
  key: { keyId: string; pem: string },
): Promise<LogFindings> {
  const carriedOut = await readHeads(dataDir);
  const broken = (await work.call('log_faults')).map((row) => ({
    orgId: String(row['org_id']),
    nr: Number(row['nr']),
    fault: String(row['fault']),
    at: new Date(row['sealed_at'] as string).toISOString(),
    sealed: Number(row['rows_sealed']),
    found: Number(row['rows_found']),
  }));
  const chains = (await work.call('log_heads')).length;
  return {
    chains,
    heads: carriedOut.length,
    lastHeadAt: carriedOut.at(-1)?.at ?? null,
    faults: [...broken, ...(await unlike(work, carriedOut, key))],
  };
}

/** Signed heads that are not genuine, or not of the chains that stand in the database now. */
async function unlike(work: UnitOfWork, heads: SignedHead[], key: { keyId: string; pem: string }): Promise<LogFault[]> {
  const hashes = await work.call(
    'log_hashes',
    heads.map(({ orgId }) => orgId),
    heads.map(({ nr }) => nr),
  );
  const standing = new Map(hashes.map((row) => [`${String(row['org_id'])}/${String(row['nr'])}`, row['hash']]));
  const pem = createPublicKey(key.pem);
  return heads.flatMap((head) => {
    const { orgId, nr, at } = head;
    const isOurs = head.keyId === key.keyId;
    if (isOurs && !verify(null, Buffer.from(headText(head), 'utf8'), pem, Buffer.from(head.signature, 'base64')))
      return [{ orgId, nr, at, fault: 'signature' }];
    return standing.get(`${orgId}/${nr}`) === head.hash ? [] : [{ orgId, nr, at, fault: 'chain' }];
  });
}

type Deps = Pick<JobDeps, 'database' | 'keys' | 'dataDir'>;
const MOST_FAULTS = 100;

/** Makes the checks that somebody has asked for; with `isNight` one more that nobody asked for. */
export async function checkLogs({ database, keys, dataDir }: Deps, isNight = false): Promise<void> {
  const today = await database.today();
  await database.work({ account: 'worker', orgs: null, today }, async (work) => {
    if (isNight) await work.add(LogCheck, { id: randomUUID(), orgId: HOUSE });
    const asked = await work.find(LogCheck, { madeAt: null });
    if (asked.length === 0) return;
    const found = await findingsOf(work, dataDir, keys.publicKey());
    const faults = found.faults.slice(0, MOST_FAULTS).map(({ orgId, nr, fault, at }) => ({ orgId, nr, fault, at }));
    const made = { ...found, faults, madeAt: new Date().toISOString(), headsFile: headsFile(dataDir) };
    for (const { id, version } of asked) await work.change(LogCheck, id, version, made);
  });
}
