/**
 * Activities and each person's part in them. activity_ref is the same for everybody in a group; without it a row is the same row by person, kind, day and
 * start. What varies between people of one group (say, who took part at a distance) makes a further activity of the same reference. A note comes with a new row only.
 */
import { Activity, Attendance, Note } from '#database';
import { type ActivityKind, checkActivity } from '#domain';
import { randomUUID } from 'node:crypto';
import type { ParsedRow } from '../definition.js';
import { numberOf, propertiesOf, textOf } from '../parse.js';
import { differing, groupBy, Once } from './settle.js';
import { type Case, type ImportState, keysOf } from './state.js';

/** Statuses of what has not taken place. */
const NOT_HELD = ['NOT_REPORTED', 'CANCELLED_BY_PROJECT'];

interface Known {
  byReference: Map<string, Activity[]>;
  byId: Map<string, Activity>;
  parts: Map<string, Attendance[]>;
  sizes: Map<string, number>;
}

export async function planActivities(state: ImportState): Promise<void> {
  if (state.rows('activities').length === 0) return;
  const activities = await state.existing(Activity);
  const parts = await state.existing(Attendance);
  const known: Known = {
    byReference: groupBy(activities, (one) => `${one.projectId}/${one.ref ?? one.id}`),
    byId: new Map(activities.map((one) => [one.id, one])),
    parts: groupBy(parts, (one) => one.participationId),
    sizes: new Map(),
  };
  for (const part of parts) known.sizes.set(part.activityId, (known.sizes.get(part.activityId) ?? 0) + 1);
  const groups = groupBy(
    state.rows('activities').filter((row) => textOf(row, 'activity_ref')),
    (row) => `${textOf(row, 'project_code')}/${textOf(row, 'activity_ref')}`,
  );
  const once = new Once(state.report, 'activities');
  for (const { row, its } of state.inCases('activities')) {
    const ref = textOf(row, 'activity_ref');
    if (!once.take(row, its.id, ...(ref ? [ref] : [textOf(row, 'kind'), textOf(row, 'on'), textOf(row, 'starts_at')])))
      continue;
    planPart(state, known, its, row, (groups.get(`${textOf(row, 'project_code')}/${ref}`)?.length ?? 1) > 1);
  }
}

const clock = (time: string | null): string => (time ?? '').slice(0, 5);

function planPart(state: ImportState, known: Known, its: Case, row: ParsedRow, isGroup: boolean): void {
  const ref = textOf(row, 'activity_ref');
  const wanted = {
    ...propertiesOf(row, 'kind', 'starts_at', 'ends_at', 'break_minutes', 'mode'),
    onDate: textOf(row, 'on')!,
  } as Partial<Activity>;
  const part = (known.parts.get(its.id) ?? []).find((one) => isSamePart(known.byId.get(one.activityId), ref, wanted));
  const activity = activityFor(state, known, its, ref, wanted, part, isGroup);
  const values = {
    ...propertiesOf(row, 'attendance', 'planned_minutes', 'attended_minutes', 'arrived_at'),
    activityId: activity.id,
  } as Partial<Attendance>;
  const isSigned = textOf(row, 'signed') === 'yes' && !part?.signedAt;
  if (isSigned) values.signedAt = `${wanted.onDate}T12:00:00Z`;
  if (part) {
    const changes = { ...differing(part, values), ...(isSigned ? { signedAt: values.signedAt } : {}) };
    if (Object.keys(changes).length > 0) state.plan.change(Attendance, part, changes);
    state.report.count('activities', Object.keys(changes).length > 0 || activity.isChanged ? 'changed' : 'same');
    return;
  }
  check(state, its, row, wanted);
  state.plan.add(Attendance, { id: randomUUID(), ...keysOf(its), ...values });
  state.report.count('activities', 'made');
  const body = textOf(row, 'note');
  if (body)
    state.plan.add(Note, {
      id: randomUUID(),
      ...keysOf(its),
      activityId: activity.id,
      writtenById: state.actorId,
      onDate: wanted.onDate,
      body,
    });
}

function isSamePart(activity: Activity | undefined, ref: string | null, wanted: Partial<Activity>): boolean {
  if (!activity) return false;
  if (ref !== null) return (activity.ref ?? activity.id) === ref;
  return (
    activity.kind === wanted.kind &&
    activity.onDate === wanted.onDate &&
    clock(activity.startsAt) === clock(wanted.startsAt ?? null)
  );
}

/** The activity the row belongs to: one that fits, the person's own changed, or a new one. */
function activityFor(
  state: ImportState,
  known: Known,
  its: Case,
  ref: string | null,
  wanted: Partial<Activity>,
  part: Attendance | undefined,
  isGroup: boolean,
): { id: string; isChanged: boolean } {
  const { row: project } = its.project;
  const own = part && known.byId.get(part.activityId);
  const candidates = own ? [own] : ref ? (known.byReference.get(`${project.id}/${ref}`) ?? []) : [];
  const fit = candidates.find((one) => Object.keys(differing(one, wanted)).length === 0);
  if (fit) return { id: fit.id, isChanged: false };
  if (own && (known.sizes.get(own.id) ?? 1) === 1) {
    const changes = differing(own, wanted);
    state.plan.change(Activity, own, changes);
    Object.assign(own, changes);
    return { id: own.id, isChanged: true };
  }
  const reference = ref ?? own?.ref ?? null;
  const nothing = { startsAt: null, endsAt: null, breakMinutes: null, mode: null };
  const made = {
    id: randomUUID(),
    orgId: project.orgId,
    projectId: project.id,
    ref: reference,
    isGroup: isGroup || own?.isGroup === true,
    ...nothing,
    ...wanted,
  } as unknown as Activity;
  state.plan.add(Activity, made);
  known.byId.set(made.id, made);
  if (reference)
    known.byReference.set(`${project.id}/${reference}`, [
      ...(known.byReference.get(`${project.id}/${reference}`) ?? []),
      made,
    ]);
  return { id: made.id, isChanged: false };
}

function check(state: ImportState, its: Case, row: ParsedRow, wanted: Partial<Activity>): void {
  if (its.isShaky) return;
  const minutes = Math.max(numberOf(row, 'planned_minutes') ?? 0, numberOf(row, 'attended_minutes') ?? 0);
  state.report.rule({ table: 'activities', line: row.line, column: 'on', value: wanted.onDate }, () =>
    checkActivity({
      kind: wanted.kind as ActivityKind,
      on: wanted.onDate!,
      startsAt: wanted.startsAt ?? null,
      endsAt: wanted.endsAt ?? null,
      minutes,
      held: !NOT_HELD.includes(textOf(row, 'attendance')!),
      participants: [its],
      today: state.today,
    }),
  );
}
