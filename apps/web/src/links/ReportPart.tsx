/** A published report behind a link: what it is, the files, and where to check that they are genuine. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { ReportLinkPage } from '#contracts';
import { useWords } from '../parts/useWords';
import type { LinkPartProps } from './LinkPage';

export default function ReportPart({ link, token }: LinkPartProps) {
  const { t, f, language } = useWords();
  const page = link.page as unknown as ReportLinkPage;
  const [isLost, setLost] = useState(false);
  const take = async (format: string): Promise<void> => {
    setLost(false);
    const answer = await fetch('/api/links/report-file', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, format, language }),
    }).catch(() => null);
    if (!answer?.ok) {
      setLost(true);
      return;
    }
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? `report.${format}`;
    const address = URL.createObjectURL(await answer.blob());
    Object.assign(document.createElement('a'), { href: address, download: name }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <div className="form">
      <h1>{page.title}</h1>
      <p className="muted">
        {page.project} · {f.date(page.asOf)}
      </p>
      {[...new Set(page.files.map((one) => one.format))].map((format) => (
        <button
          key={format}
          type="button"
          className={`btn ${format === 'pdf' ? 'fill' : 'line'}`}
          onClick={() => void take(format)}
        >
          <FileDown className="i s" aria-hidden /> {t(`reports.file.${format as 'pdf' | 'xlsx' | 'csv'}`)}
        </button>
      ))}
      {isLost && (
        <p className="bad" role="alert">
          {t('state.offline')}
        </p>
      )}
      <p className="small muted">{t('link.report.until', { date: f.date(link.expiresAt.slice(0, 10)) })}</p>
      <Link to="/verify">{t('verify.title')}</Link>
    </div>
  );
}
