/**
 * The night's round over documents (decision 0028): what is no longer needed is proposed, stands in the administrator's list for its notice, and is then taken
 * away; what is held back, or belongs to somebody who has come back, leaves the list. The line stays with when and why; the change log says that it was the worker.
 */
import { Account, Document, Period, Project, type UnitOfWork } from '#database';
import { deletionStep, type DocumentKind, stockholmDate } from '#domain';
import type { JobDeps } from './queues.js';

export const OUT_OF_TIME = 'retention';

export async function retention({ database, files }: Pick<JobDeps, 'database' | 'files'>): Promise<void> {
  const today = await database.today();
  const removed = await database.work({ account: 'worker', orgs: null, today }, round);
  // The rows are settled: a file that lay there without one would be nobody's.
  for (const storedAs of removed) await files.remove(storedAs);
}

/** @returns the names of the files whose time is over */
async function round(work: UnitOfWork): Promise<string[]> {
  const documents = await work.find(Document, { removedAt: null });
  if (documents.length === 0) return [];
  const [worker] = await work.find(Account, { email: 'worker@system' });
  const projects = new Map(
    (await work.find(Project, { id: unique(documents, 'projectId') })).map((one) => [one.id, one]),
  );
  const periods = await work.find(Period, { participationId: unique(documents, 'participationId') });
  const removed: string[] = [];
  for (const document of documents) {
    const life = {
      kind: document.kind as DocumentKind,
      addedOn: stockholmDate(new Date(document.createdAt)),
      isHeld: document.holdReason !== null,
      periods: periods.filter((one) => one.participationId === document.participationId),
      retainUntil: projects.get(document.projectId)?.retainUntil ?? null,
    };
    const step = deletionStep(life, document.deletionProposedOn, work.today);
    if (step === null) continue;
    await work.change(
      Document,
      document.id,
      document.version,
      {
        propose: { deletionProposedOn: work.today },
        withdraw: { deletionProposedOn: null },
        remove: { removedAt: new Date().toISOString(), removedById: worker.id, removeReason: OUT_OF_TIME },
      }[step] as Partial<Document>,
    );
    if (step === 'remove') removed.push(document.storedAs);
  }
  return removed;
}

const unique = (documents: readonly Document[], key: 'projectId' | 'participationId'): string[] => [
  ...new Set(documents.map((one) => one[key])),
];
