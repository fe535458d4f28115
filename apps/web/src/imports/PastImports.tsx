/** Runs before this one, to come back to. */
import { Link } from 'react-router-dom';
import { importBatches } from '#contracts';
import { RowList } from '../parts/RowList';
import { Empty } from '../parts/states';
import { useWords } from '../parts/useWords';

export function PastImports() {
  const { t, f, code } = useWords();
  return (
    <RowList
      of={importBatches}
      label={t('import.past')}
      filter={{}}
      empty={<Empty title={t('import.noPast')} />}
      columns={[
        {
          id: 'file',
          head: t('import.file'),
          phone: 'first',
          cell: (row) => (
            <Link className="who" to={`/import/${row.id}`}>
              {row.fileName}
            </Link>
          ),
        },
        { id: 'kind', head: t('import.kind'), cell: (row) => t(row.isDryRun ? 'import.dry' : 'import.real') },
        { id: 'status', head: t('followUps.status'), phone: 'second', cell: (row) => code('importStage', row.status) },
        { id: 'rows', head: t('import.read'), isEnd: true, cell: (row) => f.number(row.rowsRead) },
        { id: 'at', head: t('access.at'), sort: 'createdAt', phone: 'aside', cell: (row) => f.moment(row.createdAt) },
        { id: 'by', head: t('access.who'), cell: (row) => row.startedByName ?? '–' },
      ]}
    />
  );
}
