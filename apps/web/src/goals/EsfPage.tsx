/** The EU's common indicators over everything the reader works in, by gender, with the projects beside each other below. */
import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router-dom';
import type { FigureView } from '#contracts';
import { INDICATOR_CODES } from '#domain';
import { indicatorWord } from '../parts/code-words';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { AnonymousLine } from './AnonymousLine';
import { useAsOf } from './as-of';
import { AsOfPicker } from './AsOfPicker';
import { FigureCell, ProgrammeTable } from './ProgrammeTable';
import { useProgramme } from './useProgramme';

const CODES = INDICATOR_CODES.filter((code) => code.startsWith('EECO') || code.startsWith('EECR'));
const GENDERS = ['W', 'M', 'X', 'U'];

function EsfTable({ figures }: { figures: readonly FigureView[] }) {
  const { t, f, code: word, language } = useWords();
  const shown = GENDERS.filter((gender) => figures.some(({ by }) => by.some(({ group }) => group === gender)));
  return (
    <div className="scroll-x" role="region" aria-label={t('esf.title')} tabIndex={0}>
      <table className="rows dense plain esf">
        <caption className="sr">{t('esf.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('esf.indicator')}</th>
            <th scope="col" className="r">
              {t('programme.together')}
            </th>
            {shown.map((gender) => (
              <th key={gender} scope="col" className="r">
                {word('gender', gender)}
              </th>
            ))}
            <th scope="col" className="r">
              {t('esf.unknown')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.code}>
              <th scope="row">
                <span className="small muted num">{figure.code}</span> {indicatorWord(language, figure.code).short}
              </th>
              <td className="r num">
                <FigureCell {...figure} />
              </td>
              {shown.map((gender) => {
                const group = figure.by.find((one) => one.group === gender);
                return (
                  <td key={gender} className="r num">
                    {group && !figure.estimated ? <FigureCell {...group} /> : '–'}
                  </td>
                );
              })}
              <td className="r num">{f.number(Number(figure.unknown))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export default function EsfPage() {
  const { t, f } = useWords();
  const { asOf, setAsOf } = useAsOf();
  const { view, list } = useProgramme(asOf, { code: CODES.join(','), by: 'gender' });
  const data = view.data;
  return (
    <div className="programme-page" aria-busy={view.isPlaceholderData}>
      <Link className="crumb" to={`/programme?asOf=${asOf}`}>
        <ArrowLeft className="i s" aria-hidden /> {t('programme.title')}
      </Link>
      <PageHead title={t('esf.title')} context={t('esf.context')}>
        <AsOfPicker asOf={asOf} onPick={setAsOf} />
      </PageHead>
      <div className="stack">
        <Card title={t('programme.together')}>
          {view.isPending && <LoadingRows count={8} />}
          {view.error && <Failure error={view.error} retry={() => void view.refetch()} />}
          {data && data.total === 0 && <Empty title={t('programme.none')} />}
          {data && data.total > 0 && (
            <>
              <p className="b small">
                {t('programme.distinct', {
                  people: f.number(data.distinctPeople),
                  participations: f.number(Number(data.together[0]?.n ?? 0)),
                })}{' '}
                {t('esf.note')}
              </p>
              <AnonymousLine anonymous={data.anonymous} />
              <EsfTable figures={data.together} />
            </>
          )}
        </Card>
        {data && data.total > 0 && (
          <Card title={t('programme.projects')} count={data.total}>
            <ProgrammeTable view={data} list={list} isByCode />
          </Card>
        )}
      </div>
    </div>
  );
}
