/** Participants of the calendar year by gender: those registered, those counted anonymously, both together (DOMAIN.md 4.3). */
import { useState } from 'react';
import type { OverviewView } from '#contracts';
import { Card } from '../parts/Card';
import { Empty } from '../parts/states';
import { useWords } from '../parts/useWords';
import { useMay } from '../providers/session';
import { AnonymousSheet } from '../intake/AnonymousSheet';

type Group = OverviewView['year']['groups'][number];
const sumOf = (groups: readonly Group[], what: 'enrolled' | 'anonymous'): number =>
  groups.reduce((sum, group) => sum + group[what], 0);

function YearRow({ name, enrolled, anonymous }: { name: string; enrolled: number; anonymous: number }) {
  const { f } = useWords();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="r num">{f.number(enrolled)}</td>
      <td className="r num">{f.number(anonymous)}</td>
      <td className="r num">{f.number(enrolled + anonymous)}</td>
    </tr>
  );
}

function YearTable({ groups, enrolled, anonymous }: { groups: readonly Group[]; enrolled: number; anonymous: number }) {
  const { t, code } = useWords();
  return (
    <table className="rows dense plain">
      <caption className="sr">{t('overview.people')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('anonymous.gender')}</th>
          {(['enrolled', 'anonymous', 'together'] as const).map((what) => (
            <th key={what} scope="col" className="r">
              {t(`anonymous.${what}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ gender, ...numbers }) => (
          <YearRow key={gender} name={code('gender', gender)} {...numbers} />
        ))}
      </tbody>
      <tfoot>
        <YearRow name={t('anonymous.together')} enrolled={enrolled} anonymous={anonymous} />
      </tfoot>
    </table>
  );
}

export function YearCard({ view, projectId }: { view: OverviewView['year']; projectId: string }) {
  const { t, f } = useWords();
  const may = useMay()('anonymous:count');
  const [isCounting, count] = useState(false);
  const { year, groups } = view;
  const [enrolled, anonymous] = [sumOf(groups, 'enrolled'), sumOf(groups, 'anonymous')];
  const numbers = {
    enrolled: f.number(enrolled),
    anonymous: f.number(anonymous),
    together: f.number(enrolled + anonymous),
  };
  return (
    <Card
      title={t('anonymous.title', { year })}
      end={
        may && (
          <button type="button" className="btn plain s" onClick={() => count(true)}>
            {t('anonymous.add')}
          </button>
        )
      }
    >
      {groups.length === 0 && <Empty title={t('anonymous.none')} />}
      {groups.length > 0 && (
        <>
          <p className="b small">{t(anonymous ? 'anonymous.sentence' : 'anonymous.sentenceNone', numbers)}</p>
          <div className="scroll-x" role="region" aria-label={t('anonymous.title', { year })} tabIndex={0}>
            <YearTable groups={groups} enrolled={enrolled} anonymous={anonymous} />
          </div>
        </>
      )}
      {isCounting && <AnonymousSheet projectId={projectId} year={year} onClose={() => count(false)} />}
    </Card>
  );
}
