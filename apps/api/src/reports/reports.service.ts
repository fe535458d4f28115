/** Prepare, write texts, publish, read and file a report. Files are made from the stored snapshot alone; the funder's role cannot reach facts at all. */
import type { PrepareReport, ReportCheckView, ReportSnapshot, ReportView, WriteReportTexts } from '#contracts';
import { Consent, Participation, Report, ReportFile, type UnitOfWork } from '#database';
import { demand, REPORT_TEXTS, reportChecks, type ReportTemplate, unknownBindings } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Keys } from '../platform/keys.js';
import { Trouble } from '../platform/trouble.js';
import { countReport, freezeReport, publishReport, type ReportWish } from './freeze.js';
import { type ReportFormat, renderReport } from './render/index.js';
import { checksum, viewOf } from './view.js';

type Made = { id: string; version: number };
const by = (actor: Actor) => ({ id: actor.accountId, name: actor.name });

@Injectable()
export class ReportsService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  /** @throws Refusal report.too_early, report.nothing, report.would_reveal */
  async prepare(work: UnitOfWork, actor: Actor, input: PrepareReport): Promise<Made> {
    demandPeriod(input);
    await freezeReport(work, input, by(actor));
    return { id: input.id, version: 1 };
  }

  /** The check list before a report is made: all green, or what is wrong and with whom. */
  async check(work: UnitOfWork, wish: ReportWish): Promise<ReportCheckView> {
    demandPeriod(wish);
    const { facts, conflicts } = await countReport(work, wish, new Date().toISOString());
    const checks = reportChecks(facts, wish.asOf);
    const once = <T extends { table: string }>(all: readonly T[]): T[] => [
      ...new Map(all.map((one) => [one.table, one])).values(),
    ];
    return {
      asOf: wish.asOf,
      checks: checks.map(({ check, isBlocking, keys }) => ({
        check,
        isBlocking,
        n: keys.length,
        participationIds: keys.filter((key) => !key.startsWith('hidden-')),
      })),
      // Of several reasons the plainest is said: it was published this quarter.
      ledger: once([...conflicts.tables].sort((a, b) => Number(a.why === 'quarter') - Number(b.why === 'quarter'))).map(
        ({ table, earlier, changed, why }) => ({
          table,
          earlierAsOf: earlier.asOf,
          changed,
          why,
        }),
      ),
      totals: once(conflicts.totals).map(({ table, earlier, changed }) => ({
        code: table,
        earlierAsOf: earlier.asOf,
        changed,
      })),
      isReady: !checks.some((one) => one.isBlocking),
    };
  }

  /** Texts and quotes of a draft. A figure named in a text must be one of the report; a quote needs its person's consent. @throws Refusal report.* */
  async writeTexts(work: UnitOfWork, id: string, version: number, input: WriteReportTexts): Promise<Made> {
    const report = await work.get(Report, id);
    demand(report.status !== 'published', 'report.published');
    const old = report.snapshot as ReportSnapshot;
    const known = [
      ...old.indicators.flatMap(({ figures }) => figures.map((one) => one.code)),
      ...old.goals.map((one) => one.indicator),
    ];
    const headings: readonly string[] = REPORT_TEXTS[report.template as ReportTemplate];
    for (const [at, { heading, body }] of input.texts.entries()) {
      if (!headings.includes(heading))
        throw new Trouble(400, 'invalid', {}, [{ path: `texts.${at}.heading`, code: 'field.code' }]);
      const [unknown] = unknownBindings(body, known);
      demand(unknown === undefined, 'report.figure_unknown', { name: unknown ?? '' });
    }
    for (const quote of input.quotes) await demandConsent(work, quote.participationId);
    const snapshot = {
      ...old,
      texts: input.texts.filter((one) => one.body.trim() !== ''),
      quotes: input.quotes.map((one) => one.body),
    };
    return { id, version: await work.change(Report, id, version, { snapshot, sha256: checksum(snapshot) }) };
  }

  /** @throws Refusal report.published, report.not_in_order, report.would_reveal */
  async publish(work: UnitOfWork, actor: Actor, id: string, version: number): Promise<Made> {
    return { id, version: await publishReport(work, this.keys, id, version, by(actor)) };
  }

  async view(work: UnitOfWork, id: string): Promise<ReportView> {
    const report = await work.get(Report, id);
    const later = await work.find(Report, { replacesId: id, status: 'published' });
    return viewOf(report, later.length === 0);
  }

  /** A published report's file is the one that was kept; a draft's is made when it is asked for. */
  async file(
    work: UnitOfWork,
    id: string,
    format: ReportFormat,
    language: 'sv' | 'en',
  ): Promise<{ bytes: Buffer; fileName: string }> {
    const [kept] = await work.find(ReportFile, { reportId: id, format, language });
    if (kept) return { bytes: kept.content, fileName: kept.fileName };
    return renderReport(await this.view(work, id), format, language);
  }
}

function demandPeriod({ periodFrom, periodTo }: Pick<ReportWish, 'periodFrom' | 'periodTo'>): void {
  if (periodFrom > periodTo) throw new Trouble(400, 'invalid', {}, [{ path: 'periodTo', code: 'field.date' }]);
}

/** What a consent must cover for a quote (DOMAIN.md 7.4). */
export const QUOTE = 'quote';

/** A protected person is never quoted. @throws Refusal report.quote_without_consent */
async function demandConsent(work: UnitOfWork, participationId: string): Promise<void> {
  const { isProtected } = await work.get(Participation, participationId);
  const consents = await work.find(Consent, { participationId, kind: 'gdpr_consent' });
  const holds = consents.some(
    (one) =>
      one.categories.includes(QUOTE) &&
      one.withdrawnOn === null &&
      one.fromOn <= work.today &&
      (one.toOn === null || one.toOn >= work.today),
  );
  demand(!isProtected && holds, 'report.quote_without_consent');
}
