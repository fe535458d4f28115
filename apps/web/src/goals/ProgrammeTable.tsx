/** Projects beside each other, page by page, under the sum of all of them. */
import type { FigureView, ProgrammeView } from '#contracts';
import { indicatorWord } from '../parts/code-words';
import { Pager } from '../parts/Pager';
import type { ListState } from '../parts/useListState';
import { useWords } from '../parts/useWords';
import { PER_PAGE } from './useProgramme';

/** A share as its percentage, of how many; a count as it is. */
export function FigureCell({ n, N, percent, estimated }: Pick<FigureView, 'n' | 'N' | 'percent' | 'estimated'>) {
  const { t, f } = useWords();
  if (N === null)
    return (
      <>
        {typeof n === 'number' ? f.number(n) : '–'}
        {estimated && <span className="small muted"> {t('programme.estimated')}</span>}
      </>
    );
  if (N === 0) return <>–</>;
  return (
    <>
      {percent === null ? '–' : `${f.number(Number(percent), 1)}${f.percentMark}`}
      <span className="small muted"> {t('goals.of', { n: n ?? 0, N })}</span>
    </>
  );
}

interface ProgrammeTableProps {
  view: ProgrammeView;
  list: ListState;
  /** the indicators' codes as headings, for those who know them; their words else */
  isByCode?: boolean;
}

export function ProgrammeTable({ view, list, isByCode = false }: ProgrammeTableProps) {
  const { t, f, language } = useWords();
  return (
    <>
      <div className="scroll-x" role="region" aria-label={t('programme.projects')} tabIndex={0}>
        <table className="rows dense plain beside">
          <caption className="sr">{t('programme.projects')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('programme.project')}</th>
              {view.together.map(({ code }) => {
                const { short } = indicatorWord(language, code);
                return (
                  <th key={code} scope="col" className="r" title={isByCode ? short : undefined}>
                    {isByCode ? code : short}
                    {isByCode && <span className="sr"> {short}</span>}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            <tr className="together">
              <th scope="row">{t('programme.togetherOf', { smart_count: view.total, n: f.number(view.total) })}</th>
              {view.together.map((figure) => (
                <td key={figure.code} className="r num">
                  <FigureCell {...figure} />
                </td>
              ))}
            </tr>
            {view.rows.map((project) => (
              <tr key={project.id}>
                <th scope="row">{project.name}</th>
                {project.figures.map((figure) => (
                  <td key={figure.code} className="r num">
                    <FigureCell {...figure} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager
        page={list.page}
        perPage={PER_PAGE}
        shown={view.rows.length}
        total={view.total}
        hasNext={view.next !== null}
        onPage={list.setPage}
      />
    </>
  );
}
