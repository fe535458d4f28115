/** A tab's card: heading, the act that adds to it, its rows or what to say when there are none. */
import { Plus } from 'lucide-react';
import type { Columns, RowDefinition, RowOf } from '#contracts';
import { Card } from '../../parts/Card';
import { RowTable, type Column } from '../../parts/RowTable';
import { Empty, Failure, LoadingRows } from '../../parts/states';
import { useRows } from '../../parts/rows';
import { useWords } from '../../parts/useWords';
import { useMay } from '../../providers/session';
import { ACT_PERMISSIONS, type ActName } from '../actions/act';
import type { Act } from '../actions/act';

interface TabCardProps<C extends Columns> {
  of: RowDefinition<C>;
  participationId: string;
  title: string;
  empty: string;
  columns: readonly Column<RowOf<RowDefinition<C>> & { id: string }>[];
  add?: { name: 'plan-step' | 'placement' | 'sfi' | 'mentor' | 'outcome' };
  onAct?: (act: Act) => void;
}

export function useCan(): (name: ActName) => boolean {
  const may = useMay();
  return (name) => may(ACT_PERMISSIONS[name]);
}

export function TabCard<C extends Columns>({
  of,
  participationId,
  title,
  empty,
  columns,
  add,
  onAct,
}: TabCardProps<C>) {
  const { t } = useWords();
  const can = useCan();
  const list = useRows(of, { filter: { participationId }, perPage: 100 });
  const button = add && can(add.name) && (
    <button type="button" className="btn line s" onClick={() => onAct?.(add)}>
      <Plus className="i s" aria-hidden /> {t(`act.${add.name}`)}
    </button>
  );
  return (
    <Card title={title} count={list.total} end={button}>
      {list.isPending && <LoadingRows />}
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && <Empty title={empty} />}
      {list.data && list.data.length > 0 && (
        <RowTable label={title} rows={list.data} columns={columns} rowKey={(row) => row.id} />
      )}
    </Card>
  );
}
