/** The participant's signature, by four digits or on paper, and corrections under the lock (DOMAIN.md 4.2). */
import type { CorrectLocked, MakeSignatureCode, SignedWithCode, SignOnPaper } from '#contracts';
import {
  Activity,
  Attendance,
  AttendanceVersion,
  MonthAttestation,
  MonthLock,
  Participation,
  SignatureCode,
  type UnitOfWork,
} from '#database';
import { type AttendanceStatus, checkAttestation, checkOpenMonth, demand, monthOf, wasThere } from '#domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { lockedMonths } from '../platform/locked-months.js';
import { gatherMonth, totalsOf } from './evidence-rows.js';
import { demandMonth } from './months.service.js';

type Made = { id: string; version: number };

@Injectable()
export class EvidenceService {
  /** A code for the month as it stands. @throws Refusal month.*, activity.month_locked */
  async makeCode(work: UnitOfWork, input: MakeSignatureCode): Promise<Made> {
    const { participationId, month } = input;
    const participation = await work.get(Participation, participationId);
    checkOpenMonth(`${month}-01`, await lockedMonths(work, participation.projectId));
    const totals = totalsOf(await gatherMonth(work, { participationId }, month), work.today);
    checkAttestation(totals);
    await work.call('make_code', input.id, participationId, month, input.code, totals.planned, totals.attended);
    return { id: input.id, version: 1 };
  }

  /** She types the digits at the coach's. A wrong try is an answer, not an error, so that it is counted. */
  async sign(work: UnitOfWork, actor: Actor, id: string, digits: string): Promise<SignedWithCode> {
    await work.get(SignatureCode, id);
    const [row] = await work.call('try_code', id, digits, 'code_with_coach', actor.accountId);
    return row['try_code'] as SignedWithCode;
  }

  /** She has signed the printed certificate; the paper stays with the project. */
  async signOnPaper(
    work: UnitOfWork,
    actor: Actor,
    participationId: string,
    month: string,
    input: SignOnPaper,
  ): Promise<Made> {
    demandMonth(month);
    const participation = await work.get(Participation, participationId);
    checkOpenMonth(`${month}-01`, await lockedMonths(work, participation.projectId));
    demand(input.signedOn <= work.today, 'activity.future', { on: input.signedOn });
    const rows = await gatherMonth(work, { participationId }, month);
    const totals = totalsOf(rows, work.today);
    checkAttestation(totals);
    const signedAt = `${input.signedOn}T12:00:00Z`;
    for (const { shown, attendance } of rows)
      if (wasThere(attendance) && !attendance.signed)
        await work.change(Attendance, shown.id, shown.version, { signedAt });
    await work.add(MonthAttestation, {
      id: input.id,
      orgId: participation.orgId,
      projectId: participation.projectId,
      participationId,
      month,
      attestedBy: 'participant',
      method: 'on_paper',
      attestedAt: signedAt,
      accountId: actor.accountId,
      plannedMinutes: totals.planned,
      attendedMinutes: totals.attended,
    });
    return { id: input.id, version: 1 };
  }

  /** A correction in a locked month: the old values become a version, the signature falls, the lock says when it was touched. */
  async correctLocked(
    work: UnitOfWork,
    actor: Actor,
    id: string,
    version: number,
    input: CorrectLocked,
  ): Promise<Made> {
    const before = await work.get(Attendance, id);
    const { onDate } = await work.get(Activity, before.activityId);
    const month = monthOf(onDate);
    const [lock] = await work.find(MonthLock, { projectId: before.projectId, month, unlockedAt: null });
    demand(lock !== undefined, 'month.not_locked', { month });
    const versions = await work.find(AttendanceVersion, { attendanceId: id });
    await work.add(AttendanceVersion, {
      id: input.id,
      orgId: before.orgId,
      projectId: before.projectId,
      participationId: before.participationId,
      attendanceId: id,
      month,
      number: versions.length + 1,
      attendance: before.attendance,
      plannedMinutes: before.plannedMinutes,
      attendedMinutes: before.attendedMinutes,
      arrivedAt: before.arrivedAt,
      signedAt: before.signedAt,
      replacedAt: new Date().toISOString(),
      replacedById: actor.accountId,
      reason: input.reason,
    });
    await work.change(MonthLock, lock.id, lock.version, {
      revision: lock.revision + 1,
      correctedAt: new Date().toISOString(),
    });
    const isThere = wasThere({ attendance: input.attendance as AttendanceStatus });
    return {
      id,
      version: await work.change(Attendance, id, version, {
        attendance: input.attendance,
        attendedMinutes: isThere ? (input.attendedMinutes ?? before.plannedMinutes) : 0,
        arrivedAt: null,
        signedAt: null,
      }),
    };
  }

  /** The sign on the room's wall right now, for whoever leads or may log the session. */
  async roomSign(work: UnitOfWork, activityId: string): Promise<{ sign: string; secondsLeft: number }> {
    await work.get(Activity, activityId);
    const [row] = await work.call('current_room_sign', activityId);
    return { sign: String(row['sign']), secondsLeft: Number(row['seconds_left']) };
  }
}
