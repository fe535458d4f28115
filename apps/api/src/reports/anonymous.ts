/**
 * People counted without being registered, as a report may tell of them (DOMAIN.md 4.3, 7.6; decision 0072): calendar years that are over, small numbers hidden in
 * the totals too. A year a published report has told of stands as it stood there: a number of one year that moves between two reports is one person.
 */
import type { ReportSnapshot, SnapshotAnonymous } from '#contracts';
import { AnonymousCount, type Project, Report, type UnitOfWork } from '#database';
import { suppressTable, toldYears } from '#domain';

export async function anonymousOf(work: UnitOfWork, project: Project, asOf: string): Promise<SnapshotAnonymous[]> {
  const counts = await work.find(AnonymousCount, { projectId: project.id });
  if (counts.length === 0) return [];
  const published = await work.find(Report, { projectId: project.id, status: 'published' });
  const told = new Map<number, SnapshotAnonymous>();
  for (const { snapshot } of [...published].sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1)))
    for (const row of (snapshot as ReportSnapshot).anonymous ?? []) told.set(row.year, row);
  return toldYears(counts, project, asOf).map(
    ({ year, groups }) => told.get(year) ?? shown(year, groups, project.suppressionThreshold),
  );
}

/** No total here is the funder's by contract, so they are hidden as for the public. */
function shown(
  year: number,
  groups: readonly { gender: string; people: number }[],
  threshold: number,
): SnapshotAnonymous {
  const table = suppressTable([groups.map(({ people }) => people)], { audience: 'public', threshold });
  return {
    year,
    people: table.rowTotals[0],
    byGender: groups.map(({ gender }, at) => ({ gender, people: table.cells[0][at] })),
  };
}
