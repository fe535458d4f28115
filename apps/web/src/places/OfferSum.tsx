/** Places apart from placements (DOMAIN.md 9.4): how many were offered in writing and how many of them are taken, by the same rule as the goals. */
import { useQuery } from '@tanstack/react-query';
import { Awaited } from '../parts/states';
import { useWords } from '../parts/useWords';
import { get } from '../providers/api';
import { useMay, useProject } from '../providers/session';

interface Figure {
  n: number;
  N: number | null;
  percent: number | null;
}

export function OfferSum() {
  const { t, f, today } = useWords();
  const may = useMay();
  const project = useProject();
  const asked = useQuery({
    queryKey: ['offers-filled', project?.id, today],
    queryFn: () =>
      get<{ figures: Figure[] }>(`/projects/${project!.id}/figures?asOf=${today}&code=placement_offers_filled`),
    enabled: project !== undefined && may('goal:read'),
  });
  if (asked.isLoading) return <Awaited />;
  const figure = asked.data?.figures[0];
  if (!figure?.N) return null;
  return (
    <p className="offer-sum">
      {t('places.sum', { filled: figure.n, places: figure.N, percent: f.number(figure.percent ?? 0) })}
    </p>
  );
}
