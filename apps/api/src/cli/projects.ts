/** The project a command is about. */
import { Project, type UnitOfWork } from '#database';
import { Refused } from './output.js';

/** @throws Refused when there is none of that code */
export async function projectOf(work: UnitOfWork, code: string): Promise<Project> {
  const [project] = await work.find(Project, { code });
  if (!project) throw new Refused(`There is no project ${code}.`);
  return project;
}
