/** What is done with the list itself: saved as a filter, its columns chosen, taken out as a file. */
import { useState } from 'react';
import { SaveFilter, type SavedFilterRow } from '#contracts';
import { ActionSheet } from '../../parts/ActionSheet';
import { TextField, TickField } from '../../parts/fields';
import { Sheet } from '../../parts/Sheet';
import { TakeFileDialog } from '../../parts/TakeFileDialog';
import { toast } from '../../parts/toasts';
import { useWords } from '../../parts/useWords';
import { useRefreshAll } from '../../parts/rows';
import { write } from '../../providers/api';
import { newId } from '../../providers/ids';
import { savePreference, useProject } from '../../providers/session';
import { COLUMN_IDS, IN_FILE, allColumns, type ColumnId } from './columns';
import type { Filter } from './filters';

interface SaveFilterDialogProps {
  filter: Filter;
  sort: string;
  onSaved: (id: string) => void;
  onClose: () => void;
}

export function SaveFilterDialog({ filter, sort, onSaved, onClose }: SaveFilterDialogProps) {
  const { t } = useWords();
  const [id] = useState(newId);
  const projectId = useProject()?.id;
  return (
    <ActionSheet
      input={SaveFilter}
      path="/saved-filters"
      initial={{ id, projectId, filter, sort, isShared: false }}
      title={t('filter.save')}
      done={t('filter.saved')}
      onClose={onClose}
      onDone={() => onSaved(id)}
    >
      <TextField name="name" label={t('filter.name')} help={t('filter.name.help')} />
      <TickField name="isShared" label={t('filter.share')} text={t('filter.share.text')} />
    </ActionSheet>
  );
}

/** Takes a saved filter away, with a way back for five seconds. */
export function useRemoveFilter(): (row: SavedFilterRow) => Promise<void> {
  const { t } = useWords();
  const refresh = useRefreshAll();
  return async (row) => {
    await write(`/saved-filters/${row.id}/remove`, { ifMatch: row.version });
    refresh();
    toast(t('filter.removed', { name: row.name }), async () => {
      await write(`/saved-filters/${row.id}/restore`, { ifMatch: row.version + 1 });
      refresh();
    });
  };
}

export function ColumnsSheet({ shown, onClose }: { shown: readonly ColumnId[]; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const heads = allColumns(words);
  const toggle = (id: ColumnId): void => {
    const next = COLUMN_IDS.filter((one) => (one === id ? !shown.includes(one) : shown.includes(one)));
    savePreference('caseload-columns', { ids: next });
  };
  return (
    <Sheet title={t('caseload.columns')} onClose={onClose} width={440}>
      <div className="fields">
        <p className="muted">{t('caseload.columns.text')}</p>
        {COLUMN_IDS.filter((id) => id !== 'name').map((id) => (
          <label key={id} className="tick">
            <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} /> {heads[id].head}
          </label>
        ))}
      </div>
    </Sheet>
  );
}

interface ExportDialogProps {
  count: number;
  of: { ids?: string[]; filter: Filter; q?: string; sort: string };
  columns: readonly ColumnId[];
  onClose: () => void;
}

export function ExportDialog({ count, of, columns, onClose }: ExportDialogProps) {
  const { t } = useWords();
  return (
    <TakeFileDialog
      title={t('export.title', { smart_count: count })}
      text={t('export.text')}
      act={t('export.do', { smart_count: count })}
      path="/caseload/export"
      body={{ of, columns: columns.flatMap((id) => IN_FILE[id]) }}
      onClose={onClose}
    />
  );
}
