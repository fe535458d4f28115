/** The bar: search, Registrera for those who register, help. On a phone the project's name, search and help. */
import { CircleQuestionMark, Plus, Search } from 'lucide-react';
import { useWords } from '../parts/useWords';
import { useMay, useProject } from '../providers/session';
import { openHelp, openLog, openSearch } from './open';
import { Mark } from './Mark';

export function TopBar() {
  const { t } = useWords();
  const may = useMay();
  const name = useProject()?.name ?? 'Framsteg';
  const help = (
    <button type="button" className="btn icon" aria-label={t('bar.help')} onClick={() => openHelp.set(true)}>
      <CircleQuestionMark className="i" aria-hidden />
    </button>
  );
  return (
    <>
      <header className="bar">
        <button type="button" className="find" onClick={() => openSearch.set(true)}>
          <Search className="i s" aria-hidden /> {t('bar.search')}
          <span className="kbd" aria-hidden>
            Ctrl K
          </span>
        </button>
        <div className="end">
          {may('activity:log') && (
            <button type="button" className="btn tonal" onClick={() => openLog.set({})} aria-keyshortcuts="L">
              <Plus className="i s" aria-hidden /> {t('bar.log')}{' '}
              <span className="kbd" aria-hidden>
                L
              </span>
            </button>
          )}
          {help}
        </div>
      </header>
      <header className="topm">
        <Mark />
        <span className="strong">{name}</span>
        <div className="end">
          <button type="button" className="btn icon" aria-label={t('bar.search')} onClick={() => openSearch.set(true)}>
            <Search className="i" aria-hidden />
          </button>
          {help}
        </div>
      </header>
    </>
  );
}
