/** The monthly participant file: what each month holds now, what was handed over when, and which months must go again (DOMAIN.md 4.1, 9.4). */
import type { MonthCells, MonthChainView, MonthView, SendMonth, SetMonthColumns } from '#contracts';
import { MonthFile, Project, type UnitOfWork } from '#database';
import {
  addMonths,
  attendedMinutes,
  BLOCKING_MONTH_CHECKS,
  demand,
  differenceOfRows,
  earlier,
  type FactActivity,
  hoursOf,
  maskIdentityNumber,
  MONTH_COLUMNS,
  monthChecks,
  type MonthColumn,
  monthDates,
  type MonthRow,
  monthRows,
  type MonthSource,
  resendFrom,
  type SentMonth,
} from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '../platform/actor.js';
import { Keys } from '../platform/keys.js';
import { Trouble } from '../platform/trouble.js';
import { monthCsv, monthXlsx } from './render/month-file.js';

type Made = { id: string; version: number };
type Sent = SentMonth & { number: number };
type Who = Pick<Actor, 'accountId' | 'name'>;

@Injectable()
export class MonthsService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  async chain(work: UnitOfWork, projectId: string): Promise<MonthChainView> {
    const project = await work.get(Project, projectId);
    const sources = await this.sources(work, project);
    const sent = await this.sent(work, project);
    const resend = resendFrom(sent, sources);
    const months = monthsOf(project, work.today).map((month) => {
      const last = sent.find((one) => one.month === month);
      const rows = monthRows(sources, month);
      return {
        ...monthDates(month),
        state: stateOf(month, work.today, last !== undefined, resend.includes(month)),
        versions: last?.number ?? 0,
        rowCount: rows.length,
        changes: last ? differenceOfRows(last.rows, rows).length : 0,
      };
    });
    return { columns: [...columnsOf(project)], months: months.reverse(), resend };
  }

  async month(work: UnitOfWork, projectId: string, month: string): Promise<MonthView> {
    const { project, sources, rows, sent } = await this.now(work, projectId, month);
    const last = sent.find((one) => one.month === month);
    const checks = monthChecks(
      sources,
      month,
      sent.map((one) => one.month),
      project,
      work.today,
    );
    return {
      month,
      dueOn: monthDates(month).dueOn,
      rows: rows.map((row) => ({ ...row, identity: masked(row.identity), hours: hoursOf(row.minutes) })),
      checks: checks.map(({ check, keys }) => ({
        check,
        isBlocking: BLOCKING_MONTH_CHECKS.includes(check),
        n: keys.length,
        participationIds: keys.filter((key) => !key.startsWith('hidden-')),
      })),
      changes: last
        ? differenceOfRows(last.rows, rows).map(({ identity, before, after }) => ({
            identity: masked(identity),
            before: cellsOf(before),
            after: cellsOf(after),
          }))
        : [],
      sha256: sumOf(project, month, rows),
    };
  }

  /** The file as it stands now, in the columns of the project. */
  async file(
    work: UnitOfWork,
    projectId: string,
    month: string,
    format: 'xlsx' | 'csv',
  ): Promise<{ bytes: Buffer; fileName: string; shown: string[] }> {
    const { project, sources, rows } = await this.now(work, projectId, month);
    const bytes = await (format === 'csv' ? monthCsv : monthXlsx)(rows, aboutOf(project, month));
    const shown = sources.map((one) => one.key).filter((key) => !key.startsWith('hidden-'));
    return { bytes, fileName: `${project.code.replace(/[^\w-]/g, '')}-${month}.${format}`, shown };
  }

  /** Notes that the month was handed over, as it was looked at. @throws Refusal month.changed, month.not_in_order */
  async send(work: UnitOfWork, actor: Who, projectId: string, month: string, input: SendMonth): Promise<Made> {
    const { project, sources, rows, sent } = await this.now(work, projectId, month);
    demandInOrder(project, sources, month, sent, work.today);
    demand(input.sha256 === sumOf(project, month, rows), 'month.changed');
    const number = (sent.find((one) => one.month === month)?.number ?? 0) + 1;
    await this.keep(work, actor, project, { month, number, rows }, input.id);
    return { id: input.id, version: 1 };
  }

  /** Hands over every month up to one, in order, as it stands now; for a project that begins to use the house in its middle. @throws Refusal month.not_in_order */
  async sendThrough(work: UnitOfWork, actor: Who, projectId: string, last: string): Promise<void> {
    const project = await work.get(Project, projectId);
    const sources = await this.sources(work, project);
    const sent: Sent[] = await this.sent(work, project);
    for (const month of monthsOf(project, work.today).filter((one) => one <= last)) {
      if (sent.some((one) => one.month === month)) continue;
      demandInOrder(project, sources, month, sent, work.today);
      const one = { month, number: 1, rows: monthRows(sources, month) };
      await this.keep(work, actor, project, one, randomUUID());
      sent.push(one);
    }
  }

  private async keep(work: UnitOfWork, actor: Who, project: Project, sent: Sent, id: string): Promise<void> {
    const rows = [...sent.rows];
    await work.add(MonthFile, {
      id,
      orgId: project.orgId,
      projectId: project.id,
      month: sent.month,
      number: sent.number,
      sentAt: new Date().toISOString(),
      sentById: actor.accountId,
      sentByName: actor.name,
      rowCount: rows.length,
      sha256: sumOf(project, sent.month, rows),
      rowsSealed: this.keys.seal(JSON.stringify(rows), placeOf(project.orgId, id)),
    });
  }

  async setColumns(work: UnitOfWork, projectId: string, version: number, input: SetMonthColumns): Promise<Made> {
    return { id: projectId, version: await work.change(Project, projectId, version, { monthColumns: input.columns }) };
  }

  private async now(
    work: UnitOfWork,
    projectId: string,
    month: string,
  ): Promise<{ project: Project; sources: MonthSource[]; rows: MonthRow[]; sent: Sent[] }> {
    const project = await work.get(Project, projectId);
    if (!monthsOf(project, work.today).includes(month)) throw new Trouble(404, 'not_found');
    const sources = await this.sources(work, project);
    return { project, sources, rows: monthRows(sources, month), sent: await this.sent(work, project) };
  }

  private async sources(work: UnitOfWork, project: Project): Promise<MonthSource[]> {
    const rows = await work.call('month_sources', project.id);
    return rows.map((row) => {
      const { activities, ...source } = row['source'] as MonthSource & { activities: FactActivity[] };
      const minutes: Record<string, number> = {};
      for (const one of activities)
        if (one.on <= work.today)
          minutes[one.on.slice(0, 7)] = (minutes[one.on.slice(0, 7)] ?? 0) + attendedMinutes(one);
      return { ...source, minutes, number: this.numberOf(project.orgId, row) };
    });
  }

  private numberOf(orgId: string, row: Record<string, unknown>): string | null {
    const sealed = row['number_sealed'] as Buffer | null;
    if (!sealed) return null;
    const at = { orgId, table: 'identity_number', column: 'number_sealed', rowId: String(row['number_id']) };
    return this.keys.open(sealed, at);
  }

  /** The last version of each month handed over, oldest month first. */
  private async sent(work: UnitOfWork, project: Project): Promise<Sent[]> {
    const files = await work.find(MonthFile, { projectId: project.id });
    const last = new Map<string, MonthFile>();
    for (const file of files.sort((a, b) => a.number - b.number)) last.set(file.month, file);
    return [...last.values()]
      .sort((a, b) => (a.month < b.month ? -1 : 1))
      .map((file) => ({
        month: file.month,
        number: file.number,
        rows: JSON.parse(this.keys.open(file.rowsSealed, placeOf(file.orgId, file.id))) as MonthRow[],
      }));
  }
}

function demandInOrder(
  project: Project,
  sources: readonly MonthSource[],
  month: string,
  sent: readonly Sent[],
  today: string,
): void {
  const months = sent.map((one) => one.month);
  const checks = monthChecks(sources, month, months, project, today);
  demand(!checks.some((one) => BLOCKING_MONTH_CHECKS.includes(one.check)), 'month.not_in_order');
}

const placeOf = (orgId: string, rowId: string) => ({ orgId, table: 'month_file', column: 'rows_sealed', rowId });
const masked = (identity: string): string => (/^\d{8}$/.test(identity) ? identity : maskIdentityNumber(identity));
const cellsOf = (row: MonthRow | null): MonthCells | null =>
  row && { startsOn: row.startsOn, endsOn: row.endsOn, hours: hoursOf(row.minutes) };
const columnsOf = (project: Project): readonly MonthColumn[] =>
  (project.monthColumns as MonthColumn[] | null) ?? MONTH_COLUMNS;
const aboutOf = (project: Project, month: string) => ({
  columns: columnsOf(project),
  diaryNumber: project.diaryNumber,
  month,
});
const sumOf = (project: Project, month: string, rows: MonthRow[]): string =>
  createHash('sha256')
    .update(monthCsv(rows, aboutOf(project, month)))
    .digest('hex');

/** The project's months that have begun. */
function monthsOf(project: Project, today: string): string[] {
  const last = earlier(project.endsOn, today).slice(0, 7);
  const months: string[] = [];
  for (let at = project.startsOn.slice(0, 7); at <= last; at = addMonths(`${at}-01`, 1).slice(0, 7)) months.push(at);
  return months;
}

function stateOf(
  month: string,
  today: string,
  isSent: boolean,
  mustResend: boolean,
): MonthChainView['months'][number]['state'] {
  const { opensOn, dueOn } = monthDates(month);
  if (mustResend) return 'resend';
  if (isSent) return 'sent';
  if (today < opensOn) return 'not_open';
  return today > dueOn ? 'late' : 'open';
}
