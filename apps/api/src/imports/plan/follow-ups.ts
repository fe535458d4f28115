/**
 * Follow-ups (DOMAIN.md 2.3): an exit makes them, a changed exit moves the unanswered ones, a return before the due date cancels them, and the rows of the
 * file answer them. Tries are not in the exchange format, so "could not be reached" is believed.
 */
import { FollowUp, MentorMatch, PlanStep } from '#database';
import {
  cancelledByReturn,
  checkFollowUpResult,
  type ContactChannel,
  demand,
  exitConsequences,
  type ExitReason,
  type FollowUpResult,
  isOpenStep,
  later,
  type PlanStepStatus,
} from '#domain';
import { randomUUID } from 'node:crypto';
import type { ParsedRow } from '../definition.js';
import { propertiesOf, textOf } from '../parse.js';
import { differing, Once } from './settle.js';
import { type Case, casesOf, type ImportState, keysOf } from './state.js';

const TRIED: readonly { channel: ContactChannel }[] = [{ channel: 'PHONE' }, { channel: 'SMS' }, { channel: 'PHONE' }];
/** Version 0: planned, not yet in the database. */
const isPlanned = (one: FollowUp): boolean => one.version === 0;

export async function planFollowUps(state: ImportState): Promise<void> {
  for (const its of casesOf(state)) if (its.isTouched) fromExits(state, its);
  const once = new Once(state.report, 'follow_ups');
  const rows: { row: ParsedRow; its: Case }[] = [];
  for (const one of state.inCases('follow_ups'))
    if (once.take(one.row, one.its.id, textOf(one.row, 'milestone'), textOf(one.row, 'on'))) rows.push(one);
  for (const { row, its } of rows.sort((a, b) => (textOf(a.row, 'on')! < textOf(b.row, 'on')! ? -1 : 1)))
    answer(state, its, row);
  for (const its of casesOf(state)) {
    if (its.isTouched) cancelAtReturn(state, its);
    for (const one of its.followUps.filter(isPlanned)) state.plan.add(FollowUp, { ...one, version: 1 });
  }
  await closeWhatIsOpen(state);
}

/** The follow-ups each real exit asks for. */
function fromExits(state: ImportState, its: Case): void {
  for (const period of its.periods) {
    const wanted =
      period.exitOn && period.exitReason
        ? exitConsequences(
            { planStepIds: [], mentorMatchIds: [] },
            { exitOn: period.exitOn, exitReason: period.exitReason as ExitReason },
          ).followUps
        : [];
    const there = its.followUps.filter((one) => one.periodId === period.id);
    for (const dates of wanted) {
      const known = there.find((one) => one.milestone === dates.milestone);
      if (!known)
        its.followUps.push({
          id: randomUUID(),
          ...keysOf(its),
          periodId: period.id,
          ...dates,
          result: null,
          answeredOn: null,
          support: [],
          cancelledOn: null,
          version: 0,
        } as unknown as FollowUp);
      else if (known.result === null && known.dueOn !== dates.dueOn)
        change(state, known, { ...dates, cancelledOn: null });
    }
    for (const known of there)
      if (
        known.result === null &&
        known.cancelledOn === null &&
        !wanted.some((one) => one.milestone === known.milestone)
      )
        change(state, known, { cancelledOn: state.today });
  }
}

function change(state: ImportState, one: FollowUp, values: Partial<FollowUp>): void {
  Object.assign(one, values);
  if (!isPlanned(one)) state.plan.change(FollowUp, one, values);
}

function answer(state: ImportState, its: Case, row: ParsedRow): void {
  const [milestone, on] = [textOf(row, 'milestone')!, textOf(row, 'on')!];
  const values = {
    ...propertiesOf(row, 'result', 'labour_status', 'support', 'mode', 'channel'),
    answeredOn: on,
  } as Partial<FollowUp>;
  const same = its.followUps.find((one) => one.milestone === milestone && one.answeredOn === on && one.result !== null);
  if (same) {
    const changes = differing(same, values);
    if (Object.keys(changes).length > 0) change(state, same, changes);
    state.report.count('follow_ups', Object.keys(changes).length > 0 ? 'changed' : 'same');
    return;
  }
  const spot = { table: 'follow_ups', line: row.line, column: 'on', value: on };
  const exits = its.periods
    .filter((period) => period.exitOn !== null && period.exitOn <= on)
    .map((period) => period.id);
  const asked = its.followUps
    .filter((one) => one.milestone === milestone && exits.includes(one.periodId))
    .sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1))[0];
  if (!asked) {
    if (!its.isShaky) state.report.refuse(spot, 'follow_up_no_exit');
    return;
  }
  const isAllowed = state.report.rule(spot, () => {
    demand(on <= state.today, 'activity.future', { on });
    checkFollowUpResult(
      { dueOn: asked.dueOn, result: asked.result as FollowUpResult | null, cancelledOn: asked.cancelledOn },
      values.result as FollowUpResult,
      TRIED,
      state.today,
    );
  });
  if (!isAllowed) return;
  change(state, asked, values);
  state.report.count('follow_ups', 'made');
}

function cancelAtReturn(state: ImportState, its: Case): void {
  its.periods.forEach((period, at) => {
    const back = its.periods.slice(at + 1).find((next) => next.exitReason !== 'REGISTRATION_ERROR');
    if (!back) return;
    const open = its.followUps
      .filter((one) => one.periodId === period.id)
      .map((one) => ({ ...one, result: one.result as FollowUpResult | null }));
    for (const id of cancelledByReturn(open, back.entryOn))
      change(state, its.followUps.find((one) => one.id === id)!, {
        cancelledOn: later(back.entryOn, period.exitOn ?? back.entryOn),
      });
  });
}

/** An exit ends open plan steps and mentor matches of somebody who is there already. */
async function closeWhatIsOpen(state: ImportState): Promise<void> {
  const left = new Map(
    casesOf(state)
      .filter((its) => its.isTouched && its.known && its.periods.at(-1)?.exitOn)
      .map((its) => [its.id, its.periods.at(-1)!.exitOn!]),
  );
  if (left.size === 0) return;
  for (const step of await state.work.find(PlanStep, { participationId: [...left.keys()] })) {
    if (isOpenStep(step as { status: PlanStepStatus })) state.plan.change(PlanStep, step, { status: 'cancelled' });
  }
  for (const match of await state.work.find(MentorMatch, { participationId: [...left.keys()] })) {
    if (match.endsOn === null)
      state.plan.change(MentorMatch, match, { endsOn: later(match.startsOn, left.get(match.participationId)!) });
  }
}
