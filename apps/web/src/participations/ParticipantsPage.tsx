/** Participants: filters as tabs with counts, the next thing and its status in one column, a panel beside the list, one action over all that match. */
import {
  Bookmark,
  Columns3,
  Download,
  Pencil,
  Plus,
  Search,
  SlidersHorizontal,
  Trash2,
  UsersRound,
} from 'lucide-react';
import { useCallback, useDeferredValue, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { caseload, type CaseloadRow } from '#contracts';
import { Chip } from '../parts/Chip';
import { PageHead } from '../parts/PageHead';
import { STAGES } from '../parts/stages';
import { RowList } from '../parts/RowList';
import { Empty } from '../parts/states';
import { Tabs, useTab } from '../parts/Tabs';
import { useListState } from '../parts/useListState';
import { useWords } from '../parts/useWords';
import { useMay, usePreference, useProject } from '../providers/session';
import { BulkBar } from './caseload/BulkBar';
import { RunSheet } from './caseload/BulkDialogs';
import { HandOverDialog } from './caseload/HandOverDialog';
import { ChangeFilterDialog } from './caseload/ChangeFilterDialog';
import { allColumns, FIRST_COLUMNS, LEADERS_COLUMNS, type ColumnId } from './caseload/columns';
import { filterOf, withFilter, type Filter } from './caseload/filters';
import { FilterSheet } from './caseload/FilterSheet';
import { FilterWords } from './caseload/FilterWords';
import { HandoverNotice } from './caseload/HandoverNotice';
import { ColumnsSheet, ExportDialog, SaveFilterDialog, useRemoveFilter } from './caseload/ListDialogs';
import { useCaseloadTabs } from './caseload/useTabs';
import { useSelection } from './caseload/useSelection';
import { PersonPanel } from './PersonPanel';
import { LiftNotice } from './protection/LiftNotice';

type Open = 'filters' | 'save' | 'change' | 'columns' | 'export' | 'handover';

function useColumns(): readonly ColumnId[] {
  const isCoach = useMay()('day:read');
  const chosen = usePreference<{ ids: ColumnId[] }>('caseload-columns').ids;
  return chosen ?? (isCoach ? FIRST_COLUMNS : LEADERS_COLUMNS);
}

export default function ParticipantsPage() {
  const words = useWords();
  const { t, code } = words;
  const may = useMay();
  const projectId = useProject()?.id;
  const { tabs, isKnown } = useCaseloadTabs();
  const [tabId, chooseTab] = useTab(tabs);
  const tab = tabs.find(({ id }) => id === tabId);
  const [query, setQuery] = useSearchParams();
  const usualSort = tab?.saved?.sort ?? caseload.defaultSort;
  const state = useListState(usualSort);
  const stage = state.param('stage');
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const [open, setOpen] = useState<Open | null>(null);
  const [run, setRun] = useState<string | null>(null);
  const [total, setTotal] = useState<number | undefined>();
  const own = filterOf(query);
  const filter: Filter = { ...tab?.filter, ...own, ...(stage ? { stage } : {}) };
  const columnIds = useColumns();
  const columns = allColumns(words);
  const selection = useSelection(`${tabId} ${JSON.stringify(filter)} ${q}`);
  const removeFilter = useRemoveFilter();
  const loaded = useCallback((_: readonly CaseloadRow[], all: number) => setTotal(all), []);
  const of = { filter: { ...filter, ...(projectId ? { projectId } : {}) }, ...(q ? { q } : {}) };
  const chosen = selection.isAll
    ? { count: total ?? 0, of }
    : { count: selection.chosen.size, of: { ...of, ids: [...selection.chosen] } };
  const setFilter = (next: Filter): void => setQuery(withFilter(query, next), { replace: true });
  const showOnlyTab = (): void => {
    const next = withFilter(query, {});
    next.delete('stage');
    next.delete('sort');
    setQuery(next, { replace: true });
  };
  const close = (): void => setOpen(null);
  const isFiltered = Boolean(q || stage || Object.keys(own).length > 0 || !['mine', 'all'].includes(tabId));
  return (
    <div className="people-page">
      <PageHead
        title={t('menu.participants')}
        context={
          total === undefined
            ? ' '
            : t(tabId === 'mine' ? 'people.context.mine' : 'people.context', { smart_count: total })
        }
      >
        {may('participation:export') && (
          <button type="button" className="btn line" disabled={!total} onClick={() => setOpen('export')}>
            <Download className="i s" aria-hidden /> {t('export.do', { smart_count: total ?? 0 })}
          </button>
        )}
        {may('participation:assign') && (
          <button type="button" className="btn line hide-s" onClick={() => setOpen('handover')}>
            <UsersRound className="i s" aria-hidden /> {t('handover.open')}
          </button>
        )}
        {may('participation:enrol') && (
          <Link className="btn fill" to="/participants/new">
            <Plus className="i s" aria-hidden /> {t('people.enrol')}
          </Link>
        )}
      </PageHead>
      <HandoverNotice />
      <LiftNotice />
      <Tabs label={t('people.tabs')} tabs={tabs} isWaiting={!isKnown}>
        {tab?.saved?.isMine && (
          <>
            <button type="button" className="btn plain s" onClick={() => setOpen('change')}>
              <Pencil className="i s" aria-hidden /> {t('filter.change')}
            </button>
            <button type="button" className="btn plain s" onClick={() => void removeFilter(tab.saved!)}>
              <Trash2 className="i s" aria-hidden /> {t('filter.remove')}
            </button>
          </>
        )}
        <button type="button" className="btn plain s" onClick={() => setOpen('save')}>
          <Bookmark className="i s" aria-hidden /> {t('filter.save')}
        </button>
      </Tabs>
      <div className="tools chips" role="group" aria-label={t('filter.quick')}>
        <span className="in find-name">
          <Search className="i s" aria-hidden />
          <input
            type="search"
            aria-label={t('caseload.find')}
            placeholder={t('caseload.find')}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </span>
        {STAGES.map((one) => (
          <Chip key={one} isOn={stage === one} onPress={() => state.setParam('stage', stage === one ? undefined : one)}>
            {code('stage', one)}
          </Chip>
        ))}
        <button type="button" className="chip" onClick={() => setOpen('filters')}>
          <SlidersHorizontal className="i s" aria-hidden /> {t('filter.more')}
        </button>
        <button type="button" className="btn plain s end" onClick={() => setOpen('columns')}>
          <Columns3 className="i s" aria-hidden /> {t('caseload.columns')}
        </button>
      </div>
      <FilterWords filter={own} onChange={setFilter} />
      <RowList
        of={caseload}
        label={t('menu.participants')}
        defaultSort={usualSort}
        filter={{ projectId, ...filter, q: q || undefined }}
        columns={columnIds.map((id) => columns[id])}
        empty={
          isFiltered ? (
            <Empty title={t('people.empty')} text={t('people.empty.text')} />
          ) : (
            <Empty title={t(tabId === 'mine' ? 'people.noneMine' : 'people.none')} text={t('people.none.text')} />
          )
        }
        selection={{ ...selection, allLabel: t('bulk.page') }}
        onLoaded={loaded}
        personOf={(row) => row.id}
        panel={(id, panel) => <PersonPanel key={id} participationId={id} panel={panel} />}
      />
      {(selection.chosen.size > 0 || selection.isAll) && (
        <BulkBar
          chosen={chosen}
          total={total ?? 0}
          onAll={selection.all}
          onNone={selection.none}
          onExport={() => setOpen('export')}
        />
      )}
      {open === 'filters' && <FilterSheet filter={own} onApply={setFilter} onClose={close} />}
      {open === 'columns' && <ColumnsSheet shown={columnIds} onClose={close} />}
      {open === 'save' && <SaveFilterDialog filter={filter} sort={state.sort} onSaved={chooseTab} onClose={close} />}
      {open === 'change' && tab?.saved && (
        <ChangeFilterDialog
          row={tab.saved}
          own={tabs.flatMap(({ saved }) => (saved?.isMine ? [saved] : []))}
          shown={stage || Object.keys(own).length > 0 || state.sort !== usualSort ? { filter, sort: state.sort } : null}
          onReplaced={showOnlyTab}
          onClose={close}
        />
      )}
      {open === 'export' && (
        <ExportDialog
          count={chosen.count || (total ?? 0)}
          of={{ ...(chosen.count ? chosen.of : of), sort: state.sort }}
          columns={columnIds}
          onClose={close}
        />
      )}
      {open === 'handover' && <HandOverDialog onStarted={setRun} onClose={close} />}
      {run && <RunSheet id={run} onClose={() => setRun(null)} />}
    </div>
  );
}
