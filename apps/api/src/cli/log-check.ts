/**
 * `log-check`: the change log and the access log are what they were when they were sealed, block by block and chain by chain, and the chains are those
 * whose heads were signed and carried out of the database (SECURITY.md 4, decision 0037).
 */
import { createPublicKey, verify } from 'node:crypto';
import type { UnitOfWork } from '#database';
import { headText, readHeads, type SignedHead } from '../jobs/seal-logs.js';
import { answer, say } from './output.js';
import { withWorker } from './worker.js';

export async function logCheck(): Promise<number> {
  const { faults, heads, chains } = await withWorker(async ({ config, keys, work }) => {
    const carriedOut = await readHeads(config.dataDir);
    return work(async (inside) => {
      const broken = (await inside.call('log_faults')).map(
        (row) =>
          `organisation ${String(row['org_id'])}, block ${String(row['nr'])} of ${new Date(row['sealed_at'] as string).toISOString()}: ${String(row['fault'])} (${String(row['rows_sealed'])} sealed, ${String(row['rows_found'])} found)`,
      );
      const known = await inside.call('log_heads');
      return {
        faults: [...broken, ...(await unlike(inside, carriedOut, keys.publicKey()))],
        heads: carriedOut.length,
        chains: known.length,
      };
    }, true);
  });
  for (const one of faults.slice(0, 100)) say(one);
  answer(`${chains} chains, ${heads} signed heads, ${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}

/** Signed heads that are not genuine, or not of the chains that stand in the database now. */
async function unlike(work: UnitOfWork, heads: SignedHead[], key: { keyId: string; pem: string }): Promise<string[]> {
  const hashes = await work.call(
    'log_hashes',
    heads.map(({ orgId }) => orgId),
    heads.map(({ nr }) => nr),
  );
  const standing = new Map(hashes.map((row) => [`${String(row['org_id'])}/${String(row['nr'])}`, row['hash']]));
  const pem = createPublicKey(key.pem);
  return heads.flatMap((head) => {
    const place = `organisation ${head.orgId}, block ${head.nr}, carried out ${head.at}`;
    const isOurs = head.keyId === key.keyId;
    if (isOurs && !verify(null, Buffer.from(headText(head), 'utf8'), pem, Buffer.from(head.signature, 'base64')))
      return [`${place}: the signature is not genuine`];
    return standing.get(`${head.orgId}/${head.nr}`) === head.hash ? [] : [`${place}: the chain is another one now`];
  });
}
