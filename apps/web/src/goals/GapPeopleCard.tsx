/** Who is behind one kind of gap, each a way to the place that mends it. */
import { useQuery } from '@tanstack/react-query';
import type { GapPeople } from '#contracts';
import { Link } from 'react-router-dom';
import { Card } from '../parts/Card';
import { nameOf } from '../parts/PersonName';
import { Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { get } from '../providers/api';
import { placeToMend } from './mend-places';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function GapPeopleCard({ projectId, gap, asOf }: { projectId: string; gap: string; asOf: string }) {
  const { t, code } = useWords();
  const view = useQuery({
    queryKey: ['gap', projectId, gap, asOf],
    queryFn: ({ signal }) =>
      get<GapPeople>(`/projects/${projectId}/to-mend/${encodeURIComponent(gap)}/people?asOf=${asOf}`, { signal }),
  });
  const people = view.data?.people ?? [];
  return (
    <Card title={capital(code('toMend', gap))} count={people.length}>
      {view.isPending && <LoadingRows />}
      {view.error && <Failure error={view.error} retry={() => void view.refetch()} />}
      <ul className="plain-list">
        {people.map((one) => (
          <li key={one.participationId}>
            <Link className="who" to={`/participants/${one.participationId}${placeToMend(gap, one.on)}`}>
              <bdi>{nameOf(one)}</bdi>
            </Link>
            <span className="muted small">{one.coachName ?? t('toMend.nobody')}</span>
          </li>
        ))}
      </ul>
      <p className="b small muted">{t('figure.shorter')}</p>
    </Card>
  );
}
