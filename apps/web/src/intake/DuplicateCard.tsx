/** Who may be here already, looked for while one types; each with its reasons. What is typed goes by POST. */
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import type { DuplicateHit, LookForDuplicates } from '#contracts';
import { isWholeNumber } from '#domain';
import { Card } from '../parts/Card';
import { nameOf } from '../parts/PersonName';
import { useRest } from '../parts/usePeople';
import { useWords } from '../parts/useWords';
import type { Values } from '../parts/validate';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value : undefined);

function askedOf(values: Values, projectId: string): LookForDuplicates {
  const number = text(values.personalNumber);
  const birthDate = text(values.birthDate);
  return {
    projectId,
    personalNumber: number && isWholeNumber(number) ? number.slice(0, 40) : undefined,
    givenName: text(values.givenName)?.slice(0, 80),
    familyName: text(values.familyName)?.slice(0, 80),
    birthDate: birthDate && /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? birthDate : undefined,
  };
}

const isWorthAsking = (asked: LookForDuplicates): boolean =>
  Boolean(asked.personalNumber ?? asked.birthDate ?? (asked.givenName && asked.familyName));

function useHits(asked: LookForDuplicates, isOn: boolean) {
  return useQuery({
    queryKey: ['duplicates', JSON.stringify(asked)],
    queryFn: ({ signal }) => write<DuplicateHit[]>('/intake/duplicates', { body: asked, isPatient: false, signal }),
    enabled: isOn,
    placeholderData: (before) => before,
    staleTime: 15_000,
    retry: false,
  });
}

export function DuplicateCard({ projectId }: { projectId: string }) {
  const { t, code, problem } = useWords();
  const values: Values = useWatch();
  const body = useRest(JSON.stringify(askedOf(values, projectId)), 300);
  const asked = JSON.parse(body) as LookForDuplicates;
  const isWorth = isWorthAsking(asked);
  const all = useHits(asked, isWorth);
  // Too many numbers asked for in an hour: name and day of birth are compared all the same.
  const isTooMany = all.error instanceof ApiProblem && all.error.status === 429;
  const { personalNumber: _, ...rest } = asked;
  const others = useHits(rest, isTooMany && isWorthAsking(rest));
  const found = isTooMany ? others : all;
  const hits = isWorth ? (found.data ?? []) : [];
  return (
    <div role="status">
      {isWorth && all.error && (
        <div className="banner watch">
          <p>
            {isTooMany && all.error instanceof ApiProblem ? problem(all.error.code, all.error.params) : t('dup.failed')}{' '}
            {t(isTooMany ? 'dup.tooMany' : 'dup.kept')}
          </p>
        </div>
      )}
      {hits.length > 0 && (
        <Card title={t('dup.title')} count={hits.length} className="dup">
          <p className="b small">{t('dup.text')}</p>
          <ul className="b bare-list">
            {hits.map((hit) => (
              <li key={hit.participationId}>
                <a
                  className="who"
                  href={`/participants/${hit.participationId}`}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={t('dup.open', { name: nameOf(hit) })}
                >
                  {nameOf(hit)}
                </a>{' '}
                <span className="small muted">
                  {[...hit.reasons.map((reason) => t(`dup.reason.${reason}`)), code('state', hit.state), hit.coachName]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
