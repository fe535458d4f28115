/** What the checking of a file shares: the tables, the projects it is about and who is in them, and what is in the database of those projects. */
import type {
  CoachAssignment,
  FollowUp,
  Organisation,
  Participant,
  Participation,
  Period,
  Project,
  UnitOfWork,
} from '#database';
import type { Keys } from '../../platform/keys.js';
import type { ParsedRow, ParsedTables } from '../definition.js';
import { writtenIn } from '../parse.js';
import type { ImportReport } from '../report.js';
import type { Plan } from './plan.js';

type Entity<T> = new () => T;

export interface ProjectPlace {
  isNew: boolean;
  /** As it will be after the import. */
  row: Project;
  /** Its owner's register by reference: partners, employers, providers. */
  register: Map<string, Organisation>;
  cases: Map<string, Case>;
}

/** One person in one project, known or to be made. */
export interface Case {
  project: ProjectPlace;
  reference: string;
  person: Person;
  known: Participation | null;
  id: string;
  category: string | null;
  /** As they will be after the import, in order. */
  periods: Period[];
  followUps: FollowUp[];
  coaches: CoachAssignment[];
  /** Did the file change a period? Then follow-ups, age and rules are looked at again. */
  isTouched: boolean;
  /** A period row was refused: rules that need all periods would only repeat it. */
  isShaky: boolean;
}

export interface Person {
  reference: string;
  orgId: string;
  id: string;
  known: Participant | null;
  /** The row of participants, when the file has one. */
  row: ParsedRow | null;
  isProtected: boolean;
  birthDate: string | null;
  deceasedOn: string | null;
  cases: Case[];
}

export class ImportState {
  readonly projects = new Map<string, ProjectPlace>();
  readonly people = new Map<string, Person>();
  /** Set once it is known who writes notes; a system account handles nobody. */
  actorId = '';
  actorIsSystem = false;

  constructor(
    readonly keys: Keys,
    readonly work: UnitOfWork,
    readonly today: string,
    readonly tables: ParsedTables,
    readonly report: ImportReport,
    readonly plan: Plan,
  ) {}

  rows(table: string): ParsedRow[] {
    return this.tables[table] ?? [];
  }

  /** Sound rows of a table about a project, each with its project; what cannot be placed is refused. */
  *inProjects(table: string): Generator<{ row: ParsedRow; project: ProjectPlace }> {
    for (const row of this.rows(table)) {
      const project = this.projects.get(writtenIn(row, 'project_code'));
      if (!project && writtenIn(row, 'project_code') !== '')
        this.report.refuse(
          { table, line: row.line, column: 'project_code', value: writtenIn(row, 'project_code') },
          'project_unknown',
        );
      if (project && row.isSound) yield { row, project };
    }
  }

  /** The same for tables about a participant of a project. */
  *inCases(table: string): Generator<{ row: ParsedRow; its: Case }> {
    for (const { row, project } of this.inProjects(table)) {
      const reference = writtenIn(row, 'participant_ref');
      const its = project.cases.get(reference);
      if (its) yield { row, its };
      else
        this.report.refuse(
          { table, line: row.line, column: 'participant_ref', value: reference },
          'participant_unknown',
        );
    }
  }

  /** What the database has of the projects of this file; nothing for projects it does not know. */
  async existing<T extends { projectId: string }>(entity: Entity<T>): Promise<T[]> {
    const ids = [...this.projects.values()].filter((project) => !project.isNew).map((project) => project.row.id);
    return ids.length === 0 ? [] : this.work.find(entity, { projectId: ids } as never);
  }

  /** An organisation of the project's register by its reference; an unknown one is refused. Undefined when the cell is empty. */
  organisation(project: ProjectPlace, table: string, row: ParsedRow, column: string): string | undefined {
    const reference = row.cells[column] as string | undefined;
    if (reference === undefined) return undefined;
    const found = project.register.get(reference);
    if (!found) this.report.refuse({ table, line: row.line, column, value: reference }, 'organisation_unknown');
    return found?.id;
  }
}

export const keysOf = (its: Case): { orgId: string; projectId: string; participationId: string } => ({
  orgId: its.project.row.orgId,
  projectId: its.project.row.id,
  participationId: its.id,
});
/** Everybody in every project of the file. */
export const casesOf = (state: ImportState): Case[] =>
  [...state.projects.values()].flatMap((project) => [...project.cases.values()]);
