/** Two published reports side by side: each figure they share, then and now. Hidden numbers stay hidden; nothing is subtracted. */
import { useQuery } from '@tanstack/react-query';
import type { ReportView, SnapshotFigure } from '#contracts';
import { indicatorWord } from '../parts/code-words';
import { Card } from '../parts/Card';
import { RowTable } from '../parts/RowTable';
import { LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { get } from '../providers/api';
import { figuresOf } from '../reports/narrative';
import { figureText, nOfN } from '../reports/report-words';

interface CompareReportsProps {
  choices: readonly { id: string; label: string }[];
  earlier: string;
  later: string;
  onPick: (earlier: string, later: string) => void;
}

const useSnapshot = (id: string) =>
  useQuery({
    queryKey: ['report', id],
    queryFn: ({ signal }) => get<ReportView>(`/reports/${id}/snapshot`, { signal }),
  });

interface Both {
  code: string;
  before: SnapshotFigure;
  after: SnapshotFigure;
}

function shared(then: ReportView, now: ReportView): Both[] {
  const old = new Map(figuresOf(then.snapshot).map((figure) => [figure.code, figure]));
  const current = new Map(figuresOf(now.snapshot).map((figure) => [figure.code, figure]));
  return [...current].flatMap(([code, figure]) => {
    const found = old.get(code);
    return found ? [{ code, before: found, after: figure }] : [];
  });
}

export function CompareReports({ choices, earlier, later, onPick }: CompareReportsProps) {
  const { t, f, language } = useWords();
  const [then, now] = [useSnapshot(earlier), useSnapshot(later)];
  const select = (label: string, value: string, pick: (id: string) => void) => (
    <select className="in" aria-label={label} value={value} onChange={(event) => pick(event.target.value)}>
      {choices.map((one) => (
        <option key={one.id} value={one.id}>
          {one.label}
        </option>
      ))}
    </select>
  );
  const said = (figure: SnapshotFigure): string =>
    [figureText(figure, language), nOfN(figure, language)].filter(Boolean).join(' · ');
  return (
    <Card title={t('project.compare')}>
      <div className="b compare">
        {select(t('project.earlier'), earlier, (id) => onPick(id, later))}
        {select(t('project.later'), later, (id) => onPick(earlier, id))}
      </div>
      {(then.isPending || now.isPending) && <LoadingRows count={5} />}
      {then.data && now.data && (
        <RowTable
          label={t('project.compare')}
          rows={shared(then.data, now.data)}
          rowKey={(row) => row.code}
          columns={[
            {
              id: 'name',
              head: t('reports.measure'),
              phone: 'first',
              cell: (row) => indicatorWord(language, row.code).short,
            },
            {
              id: 'then',
              head: f.date(then.data.snapshot.asOf),
              isEnd: true,
              phone: 'second',
              cell: (row) => said(row.before),
            },
            {
              id: 'now',
              head: f.date(now.data.snapshot.asOf),
              isEnd: true,
              phone: 'aside',
              cell: (row) => said(row.after),
            },
          ]}
        />
      )}
    </Card>
  );
}
