/**
 * `log-check`: the change log and the access log are what they were when they were sealed, block by block and chain by chain, and the chains are those
 * whose heads were signed and carried out of the database (SECURITY.md 4, decision 0037).
 */
import { findingsOf, type LogFindings } from '../jobs/check-logs.js';
import { answer, say } from './output.js';
import { withWorker } from './worker.js';

const HEAD_FAULTS: Record<string, string> = {
  signature: 'the signature is not genuine',
  chain: 'the chain is another one now',
};

function lineOf({ orgId, nr, fault, at, sealed, found }: LogFindings['faults'][number]): string {
  return HEAD_FAULTS[fault]
    ? `organisation ${orgId}, block ${nr}, carried out ${at}: ${HEAD_FAULTS[fault]}`
    : `organisation ${orgId}, block ${nr} of ${at}: ${fault} (${sealed} sealed, ${found} found)`;
}

export async function logCheck(): Promise<number> {
  const { faults, heads, chains } = await withWorker(({ config, keys, work }) =>
    work((inside) => findingsOf(inside, config.dataDir, keys.publicKey()), true),
  );
  for (const one of faults.slice(0, 100)) say(lineOf(one));
  answer(`${chains} chains, ${heads} signed heads, ${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}
