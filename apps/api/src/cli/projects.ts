/** The project, or projects, a command is about. */
import { Project, type UnitOfWork } from '#database';
import { Refused } from './output.js';

/** @throws Refused when there is none of that code */
export async function projectOf(work: UnitOfWork, code: string): Promise<Project> {
  const [project] = await work.find(Project, { code });
  if (!project) throw new Refused(`There is no project ${code}.`);
  return project;
}

/** In the order of their codes. @param codes null means every project there is @throws Refused when one is not there, or there is none */
export async function projectsOf(work: UnitOfWork, codes: readonly string[] | null): Promise<Project[]> {
  if (codes) await Promise.all(codes.map((code) => projectOf(work, code)));
  const [row] = await work.call('orgs');
  const found = await work.find(Project, codes ? { code: [...codes] } : { orgId: row['orgs'] as string[] });
  if (found.length === 0) throw new Refused('There is no project yet.');
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
}
