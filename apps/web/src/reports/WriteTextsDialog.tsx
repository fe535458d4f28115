/** The draft's own texts: a field a heading, figures chosen from the report's, quotes only of people whose consent covers them; kept as typed. */
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { consents, type ReportView, type WriteReportTexts } from '#contracts';
import { REPORT_TEXTS, type ReportTemplate, type ReportText } from '#domain';
import { indicatorWord } from '../parts/code-words';
import { DraftLine } from '../parts/DraftLine';
import { useRefreshAll, useRows } from '../parts/rows';
import { Sheet } from '../parts/Sheet';
import { toast } from '../parts/toasts';
import { useDraft } from '../parts/useDraft';
import { useSubmitKey } from '../parts/useSubmitKey';
import { useWords } from '../parts/useWords';
import { get, write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { newId } from '../providers/ids';
import { useProject } from '../providers/session';
import { figuresOf } from './narrative';

interface Typed {
  texts: Partial<Record<ReportText, string>>;
  quotes: Record<string, string>;
}
interface Quotable {
  id: string;
  reference: string;
}

/** People whose consent covers quotes, by designation. */
function useQuotable(): Quotable[] {
  const project = useProject();
  const list = useRows(consents, {
    filter: { projectId: project?.id, kind: 'gdpr_consent', state: 'valid' },
    perPage: 100,
    isOff: !project,
  });
  const ids = [
    ...new Set((list.data ?? []).filter((row) => row.categories.includes('quote')).map((row) => row.participationId)),
  ];
  const people = useQuery({
    queryKey: ['quotable', ids],
    enabled: ids.length > 0,
    queryFn: () => get<{ rows: Quotable[] }>(`/caseload?id=${ids.join(',')}&limit=100`),
  });
  return people.data?.rows ?? [];
}

export function WriteTextsDialog({ report, onClose }: { report: ReportView; onClose: () => void }) {
  const { t, code, problem, language } = useWords();
  const refresh = useRefreshAll();
  const [key] = useState(newId);
  const quotable = useQuotable();
  const [typed, setTyped] = useState<Typed>({
    texts: Object.fromEntries((report.snapshot.texts ?? []).map(({ heading, body }) => [heading, body])),
    quotes: {},
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const draft = useDraft<Typed>(`report-texts:${report.id}`, typed, true, setTyped);
  const headings = REPORT_TEXTS[report.template as ReportTemplate];
  const codes = [...new Set(figuresOf(report.snapshot).map((figure) => figure.code))];
  const insert = (heading: ReportText, figure: string): void =>
    setTyped({ ...typed, texts: { ...typed.texts, [heading]: `${typed.texts[heading] ?? ''}{{${figure}}}` } });
  const save = async (): Promise<void> => {
    const body: WriteReportTexts = {
      texts: headings.map((heading) => ({ heading, body: typed.texts[heading] ?? '' })),
      quotes: Object.entries(typed.quotes)
        .filter(([, text]) => text.trim() !== '')
        .map(([participationId, text]) => ({ participationId, body: text.trim() })),
    };
    try {
      await write(`/reports/${report.id}/texts`, { body, key, ifMatch: report.version });
      draft.drop();
      refresh();
      toast(t('reports.texts.saved'));
      onClose();
    } catch (error) {
      setRefusal(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline'));
    }
  };
  const form = useSubmitKey(() => void save());
  return (
    <Sheet title={t('reports.texts')} onClose={onClose} width={720}>
      <form
        className="action"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="fields">
          <p className="muted">{t('reports.texts.help')}</p>
          {headings.map((heading) => (
            <div className="field" key={heading}>
              <label className="lbl" htmlFor={`text-of-${heading}`}>
                {code('reportText', heading)}
              </label>
              <textarea
                id={`text-of-${heading}`}
                className="note"
                rows={4}
                maxLength={6000}
                value={typed.texts[heading] ?? ''}
                onChange={(event) => setTyped({ ...typed, texts: { ...typed.texts, [heading]: event.target.value } })}
              />
              <select
                className="in insert"
                aria-label={t('reports.texts.insert', { heading: code('reportText', heading) })}
                value=""
                onChange={(event) => insert(heading, event.target.value)}
              >
                <option value="">{t('reports.texts.choose')}</option>
                {codes.map((figure) => (
                  <option key={figure} value={figure}>
                    {indicatorWord(language, figure).short}
                  </option>
                ))}
              </select>
            </div>
          ))}
          <div className="field">
            <span className="lbl">{t('reports.quotes')}</span>
            {quotable.length === 0 && <p className="help">{t('reports.quotes.none')}</p>}
          </div>
          {quotable.map(({ id, reference }) => (
            <div className="field" key={id}>
              <label className="lbl" htmlFor={`quote-of-${id}`}>
                {t('reports.quotes.of', { reference })}
              </label>
              <textarea
                id={`quote-of-${id}`}
                className="note"
                rows={2}
                maxLength={600}
                value={typed.quotes[id] ?? ''}
                onChange={(event) => setTyped({ ...typed, quotes: { ...typed.quotes, [id]: event.target.value } })}
              />
            </div>
          ))}
        </div>
        {refusal && (
          <div className="banner bad" role="alert">
            <p>{refusal}</p>
          </div>
        )}
        <footer>
          <DraftLine draft={draft} />
          <span className="end">
            <button type="button" className="btn" onClick={onClose}>
              {t('act.cancel')}
            </button>
            <button type="submit" className="btn fill">
              {t('act.save')}
            </button>
          </span>
        </footer>
      </form>
    </Sheet>
  );
}
