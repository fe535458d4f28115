/** A saved filter is given another name, shared or not, put in another place among one's own, or made to hold what the list shows now. */
import { ChangeFilter, type SavedFilterRow } from '#contracts';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChoiceField, TextField, TickField } from '../../parts/fields';
import { useRefreshAll } from '../../parts/rows';
import { toast } from '../../parts/toasts';
import { useWords } from '../../parts/useWords';
import type { Values } from '../../parts/validate';
import { write } from '../../providers/api';
import { ApiProblem } from '../../providers/api-problem';
import type { Filter } from './filters';

interface ChangeFilterDialogProps {
  row: SavedFilterRow;
  /** All of one's own, in their order, the one that is changed among them. */
  own: readonly SavedFilterRow[];
  /** What the list shows now and in which order, when that is other than the filter itself. */
  shown: { filter: Filter; sort: string } | null;
  /** The filter holds what was shown: the address need not say it too. */
  onReplaced: () => void;
  onClose: () => void;
}

/** The others get the places that are left; the changed one was given its own by the form. */
async function placeOthers(others: readonly SavedFilterRow[], taken: number): Promise<void> {
  for (const [at, { id, version, position }] of others.entries()) {
    const place = at + 1 < taken ? at + 1 : at + 2;
    if (place !== position) await write(`/saved-filters/${id}/change`, { ifMatch: version, body: { position: place } });
  }
}

export function ChangeFilterDialog({ row, own, shown, onReplaced, onClose }: ChangeFilterDialogProps) {
  const { t, problem } = useWords();
  const refresh = useRefreshAll();
  const others = own.filter(({ id }) => id !== row.id);
  const places = [t('filter.place.first'), ...others.map(({ name }) => t('filter.place.after', { name }))];
  const shape = ({ isReplaced, position, ...values }: Values): Values => ({
    ...values,
    ...(position ? { position: Number(position) } : {}),
    ...(isReplaced && shown ? shown : {}),
  });
  const done = async ({ position, filter }: ChangeFilter): Promise<void> => {
    if (filter) onReplaced();
    if (position === undefined) return;
    try {
      await placeOthers(others, position);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      toast(problem(error.code, error.params));
    }
    refresh();
  };
  return (
    <ActionSheet
      input={ChangeFilter}
      path={`/saved-filters/${row.id}/change`}
      version={row.version}
      initial={{ name: row.name, isShared: row.isShared, position: String(own.indexOf(row) + 1) }}
      shape={shape}
      title={t('filter.change')}
      done={t('filter.changed')}
      onClose={onClose}
      onDone={(_, values) => void done(values)}
    >
      <TextField name="name" label={t('filter.name')} help={t('filter.name.help')} />
      <TickField name="isShared" label={t('filter.share')} text={t('filter.share.text')} />
      {others.length > 0 && (
        <ChoiceField
          name="position"
          label={t('filter.place')}
          options={places.map((label, at) => ({ value: String(at + 1), label }))}
        />
      )}
      {shown && <TickField name="isReplaced" label={t('filter.replace')} text={t('filter.replace.text')} />}
    </ActionSheet>
  );
}
