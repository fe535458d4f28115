/** Questions about a figure as it was published, and their answers. The funder asks, the project answers; everybody who reads the report reads them. */
import { useState } from 'react';
import { AskAboutFigure, reportRemarks, type ReportRemarkRow, type ReportView } from '#contracts';
import { ActionSheet } from '../parts/ActionSheet';
import { indicatorWord } from '../parts/code-words';
import { ChoiceField, TextField } from '../parts/fields';
import { useRows } from '../parts/rows';
import { useWords } from '../parts/useWords';
import { newId } from '../providers/ids';
import { useMay } from '../providers/session';
import { figuresOf } from './narrative';

interface Asking {
  id: string;
  figure?: string;
  answersId?: string;
}

function Thread({
  question,
  answers,
  onAnswer,
}: {
  question: ReportRemarkRow;
  answers: ReportRemarkRow[];
  onAnswer?: () => void;
}) {
  const { t, f, language } = useWords();
  return (
    <li className="thread">
      <p className="strong">{indicatorWord(language, question.figure).short}</p>
      {[question, ...answers].map((row) => (
        <div key={row.id} className={row.answersId ? 'reply' : undefined}>
          <p>{row.body}</p>
          <p className="small muted">
            {row.writtenByName}, {f.moment(row.createdAt)}
          </p>
        </div>
      ))}
      {onAnswer && (
        <button type="button" className="linkish" onClick={onAnswer}>
          {t('remarks.answer')}
        </button>
      )}
    </li>
  );
}

export function ReportRemarks({ report }: { report: ReportView }) {
  const { t, language } = useWords();
  const may = useMay();
  const [asking, ask] = useState<Asking | null>(null);
  const list = useRows(reportRemarks, { filter: { reportId: report.id }, perPage: 100 });
  const rows = list.data ?? [];
  const questions = rows.filter((row) => row.answersId === null);
  const codes = [...new Set(figuresOf(report.snapshot).map((figure) => figure.code))];
  const canAsk = may('report:ask');
  return (
    <section aria-labelledby="remarks">
      <h2 id="remarks">{t('remarks.title')}</h2>
      {questions.length === 0 && <p className="muted">{t('remarks.none')}</p>}
      <ul className="threads">
        {questions.map((question) => (
          <Thread
            key={question.id}
            question={question}
            answers={rows.filter((row) => row.answersId === question.id)}
            onAnswer={canAsk ? () => ask({ id: newId(), figure: question.figure, answersId: question.id }) : undefined}
          />
        ))}
      </ul>
      {canAsk && (
        <button type="button" className="btn line" onClick={() => ask({ id: newId() })}>
          {t('remarks.ask')}
        </button>
      )}
      {asking && (
        <ActionSheet
          input={AskAboutFigure}
          path={`/reports/${report.id}/remarks`}
          initial={{ ...asking }}
          title={t(asking.answersId ? 'remarks.answer' : 'remarks.ask')}
          done={t('remarks.sent')}
          submit={t('remarks.send')}
          onClose={() => ask(null)}
        >
          {!asking.answersId && (
            <ChoiceField
              name="figure"
              label={t('remarks.figure')}
              options={codes.map((value) => ({ value, label: indicatorWord(language, value).short }))}
            />
          )}
          <TextField name="body" label={t('remarks.body')} rows={4} />
        </ActionSheet>
      )}
    </section>
  );
}
