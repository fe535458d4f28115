/** What an import will write, gathered while the rows are checked and carried out only when nothing was refused: whole sets, in the order the keys demand. */
import {
  Activity,
  AnonymousCount,
  Attendance,
  CoachAssignment,
  Estimate,
  FollowUp,
  Goal,
  Identity,
  IdentityNumber,
  Membership,
  Mentor,
  MentorMatch,
  Note,
  Organisation,
  Outcome,
  Participant,
  Participation,
  Period,
  Placement,
  PlacementOffer,
  PlanStep,
  Project,
  ProjectPartner,
  SensitiveFact,
  SfiEnrolment,
  SurveyAnswer,
  type UnitOfWork,
} from '#database';

type Entity<T> = new () => T;
type Row = { id: string; version: number };
interface Change {
  id: string;
  version: number;
  values: object;
}
export type Progress = (stage: 'checking' | 'writing', done: number, of: number) => Promise<void>;

/** Who points to whom decides: people stand before their participations, activities before attendance. */
const ORDER: readonly Entity<Row>[] = [
  Project,
  Membership,
  Organisation,
  Mentor,
  ProjectPartner,
  Goal,
  Estimate,
  AnonymousCount,
  PlacementOffer,
  Participant,
  Participation,
  Identity,
  IdentityNumber,
  SensitiveFact,
  Period,
  CoachAssignment,
  FollowUp,
  PlanStep,
  Outcome,
  Placement,
  SfiEnrolment,
  SurveyAnswer,
  MentorMatch,
  Activity,
  Attendance,
  Note,
];

export class Plan {
  private readonly added = new Map<Entity<Row>, object[]>();
  private readonly changed = new Map<Entity<Row>, Map<string, Change>>();
  /** Founding an owner and a project: named functions of the database, before everything else. */
  readonly founding: ((work: UnitOfWork) => Promise<void>)[] = [];
  private readonly handlers = new Map<string, { accounts: string[]; isKnown: boolean }>();

  /** Who may see a protected person; named before her participation is written, or nobody could write it. */
  nameHandlers(participantId: string, accounts: readonly string[], isKnown: boolean): void {
    this.handlers.set(participantId, {
      accounts: [...new Set([...(this.handlers.get(participantId)?.accounts ?? []), ...accounts])],
      isKnown,
    });
  }

  add<T extends Row>(entity: Entity<T>, row: Partial<T>): void {
    const known = this.added.get(entity);
    if (known) known.push(row);
    else this.added.set(entity, [row]);
  }

  change<T extends Row>(entity: Entity<T>, { id, version }: Row, values: Partial<T>): void {
    const known = this.changed.get(entity) ?? new Map<string, Change>();
    const same = known.get(id);
    if (same) Object.assign(same.values, values);
    else known.set(id, { id, version, values: { ...values } });
    this.changed.set(entity, known);
  }

  get size(): number {
    return (
      [...this.added.values()].reduce((sum, rows) => sum + rows.length, 0) +
      [...this.changed.values()].reduce((sum, rows) => sum + rows.size, 0)
    );
  }

  async carryOut(work: UnitOfWork, progress?: Progress): Promise<void> {
    let done = 0;
    await work.call('facts_at_end');
    for (const found of this.founding) await found(work);
    for (const entity of ORDER) {
      if (entity === (Participant as Entity<Row>)) await this.callHandlers(work, true);
      if (entity === (Participation as Entity<Row>)) await this.callHandlers(work, false);
      const rows = this.added.get(entity) ?? [];
      for (let from = 0; from < rows.length; from += 2000) {
        const part = rows.slice(from, from + 2000);
        await work.addMany(entity, part);
        done += part.length;
        await progress?.('writing', done, this.size);
      }
      const changes = [...(this.changed.get(entity)?.values() ?? [])];
      await work.changeMany(entity, changes);
      done += changes.length;
      if (changes.length > 0) await progress?.('writing', done, this.size);
    }
  }

  private async callHandlers(work: UnitOfWork, isKnown: boolean): Promise<void> {
    for (const [participant, one] of this.handlers)
      if (one.isKnown === isKnown) await work.call('name_handlers', participant, one.accounts);
  }
}
