/** A chart with its sentence and its table; the table is one press away, and is what a screen reader is given. */
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Card } from '../parts/Card';
import { LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';

const Bars = lazy(() => import('./charts').then((charts) => ({ default: charts.Bars })));
const Lines = lazy(() => import('./charts').then((charts) => ({ default: charts.Lines })));

interface ChartCardProps {
  title: string;
  /** the text summary */
  sentence: string;
  kind: 'bars' | 'stacked' | 'lines';
  labels: string[];
  series: { label: string; data: number[] }[];
  /** heading of the first column */
  over: string;
  format: (value: number) => string;
  children?: ReactNode;
}

export function ChartCard({ title, sentence, kind, labels, series, over, format, children }: ChartCardProps) {
  const { t } = useWords();
  const [isTable, showTable] = useState(false);
  // Axes without anything between them say nothing; the sentence does.
  const isSomething =
    series[0].data.some((value) => value > 0) || series.slice(1).some(({ data }) => data.some(Boolean));
  return (
    <Card
      title={title}
      end={
        <button type="button" className="btn plain s" aria-pressed={isTable} onClick={() => showTable(!isTable)}>
          {isTable ? t('chart.asChart') : t('chart.asTable')}
        </button>
      }
    >
      <p className="b small">{sentence}</p>
      {!isTable && isSomething && (
        <div className="chart" role="group" aria-label={title}>
          <Suspense fallback={<LoadingRows count={3} />}>
            {kind === 'lines' ? (
              <Lines labels={labels} series={series} />
            ) : (
              <Bars labels={labels} series={series} isStacked={kind === 'stacked'} />
            )}
          </Suspense>
        </div>
      )}
      <div className={isTable ? 'chart-table' : 'sr'}>
        <table className="rows dense plain">
          <caption className="sr">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{over}</th>
              {series.map(({ label }) => (
                <th key={label} scope="col" className="r">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label, at) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {series.map((one) => (
                  <td key={one.label} className="r num">
                    {format(one.data[at])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {children}
    </Card>
  );
}
