/** What has left the house about people, by whom and why; and the lists other systems ask for, which leave the house from here. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { disclosures, type DisclosureRow } from '#contracts';
import { LIST_KINDS, type ListKind } from '#domain';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { Pager } from '../parts/Pager';
import { useRows } from '../parts/rows';
import { RowTable } from '../parts/RowTable';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { useListState } from '../parts/useListState';
import { useWords } from '../parts/useWords';
import { useMay, useProject } from '../providers/session';
import { ListDialog } from './ListDialog';

const PER_PAGE = 25;
const KINDS: Record<string, 'list' | 'lists' | 'months'> = {
  'participation:export': 'list',
  'list:export': 'lists',
  'month_file:take': 'months',
};

function Lists({ projectId }: { projectId: string }) {
  const { t } = useWords();
  const [kind, take] = useState<ListKind | null>(null);
  return (
    <Card title={t('lists.title')}>
      <RowTable
        label={t('lists.title')}
        rows={LIST_KINDS}
        rowKey={(one) => one}
        columns={[
          {
            id: 'name',
            head: t('lists.name'),
            phone: 'first',
            cell: (one) => (
              <span className="wraps">
                {t(`lists.${one}`)} <span className="small muted">{t(`lists.${one}.text`)}</span>
              </span>
            ),
          },
          {
            id: 'take',
            head: t('lists.file'),
            isEnd: true,
            phone: 'aside',
            cell: (one) => (
              <button type="button" className="btn line" onClick={() => take(one)}>
                <FileDown className="i s" aria-hidden /> {t('lists.take')}
                <span className="sr"> {t(`lists.${one}`)}</span>
              </button>
            ),
          },
        ]}
      />
      {kind && <ListDialog projectId={projectId} kind={kind} onClose={() => take(null)} />}
    </Card>
  );
}

export default function DisclosuresPage() {
  const { t, f } = useWords();
  const may = useMay();
  const project = useProject();
  const list = useListState(disclosures.defaultSort);
  const { data, total, isPending, error, refetch, pageInfo } = useRows(disclosures, {
    filter: { projectId: project?.id },
    sort: list.sort,
    page: list.page,
    perPage: PER_PAGE,
    isOff: !project,
  });
  return (
    <div className="list-page">
      <PageHead title={t('menu.disclosures')} context={t('disclosures.context')} />
      <div className="stack">
        {project && may('list:export') && <Lists projectId={project.id} />}
        <Card title={t('disclosures.title')} count={total}>
          {isPending && <LoadingRows count={6} />}
          {error && <Failure error={error} retry={() => void refetch()} />}
          {data?.length === 0 && <Empty title={t('disclosures.none')} />}
          {data && data.length > 0 && (
            <RowTable<DisclosureRow>
              label={t('disclosures.title')}
              rows={data}
              rowKey={(row) => row.id}
              sort={list.sort}
              onSort={list.setSort}
              columns={[
                { id: 'at', head: t('disclosures.at'), sort: 'at', cell: (row) => f.moment(row.at) },
                { id: 'who', head: t('disclosures.who'), phone: 'second', cell: (row) => row.accountName },
                {
                  id: 'what',
                  head: t('disclosures.what'),
                  phone: 'first',
                  cell: (row) => t(`disclosures.${KINDS[row.permission] ?? 'list'}`),
                },
                {
                  id: 'why',
                  head: t('disclosures.why'),
                  cell: (row) => <span className="wraps">{row.reason || '–'}</span>,
                },
                { id: 'people', head: t('disclosures.people'), isEnd: true, phone: 'aside', cell: (row) => row.people },
              ]}
            />
          )}
          <Pager
            page={list.page}
            perPage={PER_PAGE}
            shown={data?.length ?? 0}
            total={total ?? 0}
            hasNext={pageInfo?.hasNextPage ?? false}
            onPage={list.setPage}
          />
        </Card>
      </div>
    </div>
  );
}
