/** Beside the report: the files, the seal with its whole checksum, and what is in it. */
import { FileDown, FileText, Sheet as SheetIcon, ShieldAlert, ShieldCheck, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router-dom';
import { messages } from '#i18n';
import type { ReportView } from '#contracts';
import { useMay } from '../providers/session';
import { useWords } from '../parts/useWords';

const FILES: { format: 'pdf' | 'xlsx' | 'csv'; icon: LucideIcon }[] = [
  { format: 'pdf', icon: FileText },
  { format: 'xlsx', icon: SheetIcon },
  { format: 'csv', icon: FileDown },
];

export const inFours = (checksum: string): string => checksum.replace(/(.{4})(?=.)/g, '$1 ');

function Seal({ report }: { report: ReportView }) {
  const { t, f } = useWords();
  const { snapshot } = report;
  const Icon = report.isGenuine ? ShieldCheck : ShieldAlert;
  return (
    <section className="card seal" aria-label={t('seal.label')}>
      <span className={`st ${report.isGenuine ? 'good' : 'bad'}`}>
        <Icon className="i" aria-hidden /> {t(report.isGenuine ? 'seal.genuine' : 'seal.broken')}
      </span>
      {!report.isCurrent && <p className="small watch">{t('seal.superseded')}</p>}
      <dl>
        <dt>{t('seal.frozen')}</dt>
        <dd>{f.moment(snapshot.preparedAt)}</dd>
        <dt>{t('seal.by')}</dt>
        <dd>{report.publishedByName ?? report.preparedByName ?? '–'}</dd>
        <dt>{t('seal.rules')}</dt>
        <dd>{t('seal.version', { version: snapshot.catalogueVersion })}</dd>
        {report.keyId && (
          <>
            <dt>{t('seal.key')}</dt>
            <dd>{report.keyId}</dd>
          </>
        )}
      </dl>
      <p className="hash">
        <span className="sr">{t('seal.checksum')}: </span>
        {inFours(report.sha256)}
      </p>
    </section>
  );
}

interface ReportRailProps {
  report: ReportView;
  isPdfFilled: boolean;
  onShare: () => void;
}

export function ReportRail({ report, isPdfFilled, onShare }: ReportRailProps) {
  const { t, language } = useWords();
  const may = useMay();
  const words = messages(language).report;
  const parts: [string, string][] = [
    ['goals', t('reports.goals')],
    ['people', t('reports.people')],
    ...report.snapshot.indicators.map(({ heading }): [string, string] => [heading, words[heading]]),
    ['definitions', words.definitions],
  ];
  return (
    <aside className="rail" aria-label={t('reports.rail')}>
      {may('report:download') && (
        <div className="dl">
          {FILES.map(({ format, icon: Icon }) => (
            <a
              key={format}
              className={`btn ${format === 'pdf' && isPdfFilled ? 'fill' : 'line'}`}
              href={`/api/reports/${report.id}/file?format=${format}&language=${language}`}
              download
            >
              <Icon className="i s" aria-hidden /> {t(`reports.file.${format}`)}{' '}
              <small>{t(`reports.file.${format}.text`)}</small>
            </a>
          ))}
        </div>
      )}
      <Seal report={report} />
      <div className="toc">
        <a href={`/api/report-dictionary?language=${language}`} download>
          {t('reports.dictionary')}
        </a>
        <Link to="/verify">{t('verify.title')}</Link>
        {may('report:explain') && <Link to={`/reports/${report.id}/difference`}>{t('difference.link')}</Link>}
        {report.status === 'published' && may('report:publish') && (
          <button type="button" className="linkish" onClick={onShare}>
            {t('share.title')}
          </button>
        )}
      </div>
      <nav className="toc" aria-label={t('reports.contents')}>
        {parts.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
    </aside>
  );
}
