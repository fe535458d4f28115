/** Documents: drop, download with trace, take away with a reason; letters from templates land here too. */
import { useState } from 'react';
import { documents, type DocumentRow } from '#contracts';
import { LetterDialog, RemoveDialog } from '../../documents/DocumentDialogs';
import { DropZone } from '../../documents/DropZone';
import { Card } from '../../parts/Card';
import { RowTable, type Column } from '../../parts/RowTable';
import { useRows } from '../../parts/rows';
import { Empty, Failure, LoadingRows } from '../../parts/states';
import { useWords } from '../../parts/useWords';
import { useMay } from '../../providers/session';
import type { TabProps } from './participant-tabs';

const KILO = 1024;

export function DocumentsTab({ person }: TabProps) {
  const { t, f, code } = useWords();
  const may = useMay();
  const participationId = person.row.id;
  const list = useRows(documents, { filter: { participationId }, perPage: 100 });
  const [isWriting, write] = useState(false);
  const [removing, remove] = useState<DocumentRow | null>(null);
  const canChange = may('document:change');
  const columns: Column<DocumentRow>[] = [
    {
      id: 'name',
      head: t('doc.name'),
      phone: 'first',
      cell: (row) =>
        row.removedAt ? (
          <span className="muted">
            <s>{row.fileName}</s>{' '}
            <span className="small">
              {t('doc.removed.by', { name: row.removedByName ?? '–', reason: row.removeReason ?? '' })}
            </span>
          </span>
        ) : (
          <b className="strong">{row.fileName}</b>
        ),
    },
    {
      id: 'kind',
      head: t('doc.kind'),
      phone: 'second',
      cell: (row) => `${code('documentKind', row.kind)} · ${code('documentType', row.type)}`,
    },
    { id: 'by', head: t('doc.by'), cell: (row) => `${row.addedByName}, ${f.moment(row.createdAt)}` },
    {
      id: 'size',
      head: t('doc.size'),
      isEnd: true,
      cell: (row) => <span className="num">{f.number(Math.max(1, Math.round(row.bytes / KILO)))} kB</span>,
    },
    {
      id: 'act',
      head: '',
      isEnd: true,
      phone: 'aside',
      cell: (row) =>
        !row.removedAt && (
          <span className="row-acts">
            <a className="btn line s" href={`/api/documents/${row.id}/file`} download>
              {t('doc.download')}
              <span className="sr">: {row.fileName}</span>
            </a>
            {canChange && (
              <button
                type="button"
                className="btn plain s"
                aria-label={t('doc.remove.title', { name: row.fileName })}
                onClick={() => remove(row)}
              >
                {t('doc.remove')}
              </button>
            )}
          </span>
        ),
    },
  ];
  return (
    <Card
      title={t('tab.documents')}
      count={list.total}
      className="documents"
      end={
        canChange && (
          <button type="button" className="btn line s" onClick={() => write(true)}>
            {t('doc.letter')}
          </button>
        )
      }
    >
      {canChange && <DropZone participationId={participationId} />}
      {list.isPending && <LoadingRows />}
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && <Empty title={t('doc.empty')} />}
      {list.data && list.data.length > 0 && (
        <RowTable label={t('tab.documents')} rows={list.data} columns={columns} rowKey={(row) => row.id} />
      )}
      {isWriting && <LetterDialog participationId={participationId} onClose={() => write(false)} />}
      {removing && <RemoveDialog row={removing} onClose={() => remove(null)} />}
    </Card>
  );
}
