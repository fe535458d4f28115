/** Rows that cannot be read in: where, what the file says, what is wrong and how to mend it; all of them as a file. */
import { CircleAlert, Clock, Download } from 'lucide-react';
import type { ImportError } from '#contracts';
import { Card } from '../parts/Card';
import { useWords } from '../parts/useWords';

const MOST = 50;

/** A cell that begins like a formula is made harmless. */
const cell = (value: string | number): string => {
  const text = String(value);
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

function save(rows: readonly ImportError[], heads: readonly string[]): void {
  const lines = [
    heads.map(cell).join(';'),
    ...rows.map((row) => [row.table, row.row, row.column, row.value, row.reason, row.mend].map(cell).join(';')),
  ];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`\ufeff${lines.join('\r\n')}`], { type: 'text/csv' }));
  link.download = 'rows.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}

export function ImportErrors({
  title,
  total,
  rows,
  tone,
}: {
  title: string;
  total: number;
  rows: readonly ImportError[];
  tone: 'bad' | 'watch';
}) {
  const { t, code } = useWords();
  const heads = [
    t('import.table'),
    t('import.row'),
    t('import.column'),
    t('import.value'),
    t('import.reason'),
    t('import.mend'),
  ];
  const Icon = tone === 'bad' ? CircleAlert : Clock;
  return (
    <Card
      title={title}
      count={t('import.rows', { smart_count: total })}
      className="errs"
      end={
        <button type="button" className="btn plain s" onClick={() => save(rows, heads)}>
          <Download className="i s" aria-hidden /> {t('import.download')}
        </button>
      }
    >
      <table className="rows">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map((row) => (
            <tr key={`${row.table}-${row.row}-${row.column}`}>
              <td className="ph-none">{code('importStage', row.table)}</td>
              <td className="num ph-aside">{row.row}</td>
              <td className="ph-none">{row.column}</td>
              <td className="strong ph-first">{row.value || '–'}</td>
              <td className="ph-second wrap">
                <Icon className={`i s ${tone}`} aria-hidden /> {row.reason}
              </td>
              <td className="wrap ph-none">{row.mend}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST && <p className="b small muted">{t('import.more', { count: rows.length - MOST })}</p>}
    </Card>
  );
}
