/** Finding people by what is typed: a whole identity number, a reference, or a name however spelt. Protected persons are found by their handlers
 * alone, by exact number or among the own few; for anybody else the answer is the same as if they were not there (SECURITY.md T10). */
import { Identity, IdentityNumber, Participation, ProtectedHandler, type UnitOfWork } from '#database';
import { askedWords, nameAnswers, parseIdentityNumber } from '#domain';
import type { Keys } from './keys.js';
import { namesOf, searchName } from './names.js';

const REFERENCE = /^[A-Z0-9]{6}$/i;

/**
 * Ids of participations that answer, the best first.
 * @param q what was typed; not empty when folded, else nobody answers
 * @param projectId only of this project, or null for all of the asker's
 */
export async function findPeople(
  work: UnitOfWork,
  keys: Keys,
  { q, projectId, atMost }: { q: string; projectId: string | null; atMost: number },
): Promise<string[]> {
  const number = parseIdentityNumber(q, work.today);
  if (number) return byNumber(work, keys, number.number);
  const words = askedWords(q);
  if (words.length === 0) return [];
  const lead = words.reduce((longest, word) => (word.exact.length > longest.exact.length ? word : longest));
  const found = await work.call(
    'search_participants',
    lead.any,
    JSON.stringify(words.map((word) => word.any)),
    projectId,
    atMost,
  );
  const byReference = REFERENCE.test(q.trim())
    ? await work.find(Participation, { reference: q.trim().toUpperCase(), ...(projectId ? { projectId } : {}) })
    : [];
  const own = await amongHandled(work, keys, q, projectId);
  return [
    ...new Set([...byReference.map((one) => one.id), ...own, ...found.map((row) => String(row['participation_id']))]),
  ].slice(0, atMost);
}

/** What the unit of work remembers of a search by number, so that it is counted (trace.ts). */
export const soughtOf = (indexes: readonly Buffer[]): string => indexes.map((one) => one.toString('hex')).join();

async function byNumber(work: UnitOfWork, keys: Keys, number: string): Promise<string[]> {
  const orgs = (await work.call('orgs')).flatMap((row) => row['orgs'] as string[]);
  const indexes = orgs.map((org) => keys.blindIndex(org, number));
  if (indexes.length === 0) return [];
  work.soughtNumber = soughtOf(indexes);
  const found = await work.find(IdentityNumber, { blindIndex: indexes as unknown as Buffer });
  if (found.length === 0) return [];
  return (await work.find(Participation, { participantId: found.map((one) => one.participantId) })).map(
    (one) => one.id,
  );
}

/** The asker's own protected persons, their names opened here. Usually none. */
async function amongHandled(work: UnitOfWork, keys: Keys, q: string, projectId: string | null): Promise<string[]> {
  const handled = await work.find(ProtectedHandler, { accountId: work.actorId });
  if (handled.length === 0) return [];
  const ids = handled.map((one) => one.participantId);
  const identities = await work.find(Identity, { participantId: ids });
  const named = identities.filter((identity) => {
    const { givenName, familyName } = namesOf(keys, identity);
    return nameAnswers(searchName(givenName, familyName), q) > 0;
  });
  if (named.length === 0) return [];
  return (
    await work.find(Participation, {
      participantId: named.map((one) => one.participantId),
      isProtected: true,
      ...(projectId ? { projectId } : {}),
    })
  ).map((one) => one.id);
}
