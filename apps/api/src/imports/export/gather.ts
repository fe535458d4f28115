/** What the database has of one project, once, with what is needed to write it as tables: references, names in clear, addresses of coaches. */
import {
  Account,
  Activity,
  AnonymousCount,
  Attendance,
  CoachAssignment,
  Estimate,
  FollowUp,
  Goal,
  Identity,
  IdentityNumber,
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
  Project,
  ProjectPartner,
  SensitiveFact,
  SfiEnrolment,
  SurveyAnswer,
  type UnitOfWork,
} from '#database';
import { isIndicatorCode } from '#domain';
import { groupBy } from '../plan/settle.js';

type Entity<T> = new () => T;

export interface Gathered {
  project: Project;
  organisations: Organisation[];
  partners: ProjectPartner[];
  goals: Goal[];
  estimates: Estimate[];
  anonymous: AnonymousCount[];
  offers: PlacementOffer[];
  participations: Participation[];
  participants: Map<string, Participant>;
  identities: Map<string, Identity>;
  numbers: Map<string, IdentityNumber[]>;
  facts: Map<string, SensitiveFact>;
  periods: Period[];
  coaches: Map<string, CoachAssignment[]>;
  emails: Map<string, string>;
  outcomes: Outcome[];
  followUps: FollowUp[];
  answers: SurveyAnswer[];
  activities: Map<string, Activity>;
  attendances: Attendance[];
  notes: Map<string, Note>;
  placements: Placement[];
  sfi: SfiEnrolment[];
  matches: MentorMatch[];
  mentors: Map<string, Mentor>;
}

export async function gather(work: UnitOfWork, project: Project): Promise<Gathered> {
  const all = await work.find(Participation, { projectId: project.id });
  // A participation merged into another is an empty shell: neither it nor what stayed with it leaves the house.
  const shells = new Set(all.filter((one) => one.mergedIntoId !== null).map((one) => one.id));
  const participations = all.filter((one) => !shells.has(one.id));
  const of = async <T extends { projectId: string }>(entity: Entity<T>): Promise<T[]> =>
    (await work.find(entity, { projectId: project.id } as never)).filter(
      (row) => !shells.has((row as { participationId?: string }).participationId ?? ''),
    );
  const ids = participations.map((one) => one.participantId);
  const people = async <T extends { participantId: string }>(entity: Entity<T>): Promise<T[]> =>
    work.find(entity, { participantId: ids } as never);
  const coaches = (await of(CoachAssignment)).filter((one) => one.kind === 'coach');
  const matches = await of(MentorMatch);
  return {
    project,
    participations,
    organisations: await work.find(Organisation, { orgId: project.orgId }),
    partners: await of(ProjectPartner),
    goals: (await of(Goal)).filter((one) => one.replacedAt === null && isIndicatorCode(one.indicator)),
    estimates: await of(Estimate),
    anonymous: await of(AnonymousCount),
    offers: await of(PlacementOffer),
    participants: byId(await work.find(Participant, { id: ids })),
    identities: new Map((await people(Identity)).map((one) => [one.participantId, one])),
    numbers: groupBy(await people(IdentityNumber), (one) => one.participantId),
    facts: new Map((await people(SensitiveFact)).map((one) => [one.participantId, one])),
    periods: await of(Period),
    coaches: groupBy(coaches, (one) => one.participationId),
    emails: new Map(
      (await work.find(Account, { id: [...new Set(coaches.map((one) => one.accountId))] })).map((one) => [
        one.id,
        one.email,
      ]),
    ),
    outcomes: (await of(Outcome)).filter((one) => one.withdrawnOn === null),
    followUps: await of(FollowUp),
    answers: await of(SurveyAnswer),
    activities: byId((await of(Activity)).filter((one) => one.voidedAt === null)),
    attendances: await of(Attendance),
    notes: new Map(
      (await of(Note))
        .filter((one) => one.activityId && !one.isRestricted)
        .map((one) => [`${one.activityId}/${one.participationId}`, one]),
    ),
    placements: await of(Placement),
    sfi: await of(SfiEnrolment),
    matches,
    mentors: byId(await work.find(Mentor, { id: [...new Set(matches.map((one) => one.mentorId))] })),
  };
}

const byId = <T extends { id: string }>(rows: T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));
