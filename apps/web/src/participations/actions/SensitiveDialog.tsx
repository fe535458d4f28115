/** The voluntary questions of disability and housing: opened on purpose, because opening them is written down. */
import { useQuery } from '@tanstack/react-query';
import { CorrectSensitive } from '#contracts';
import { SensitiveFields } from '../../intake/SensitiveFields';
import { ActionSheet } from '../../parts/ActionSheet';
import { nameOf } from '../../parts/PersonName';
import { Sheet } from '../../parts/Sheet';
import { Failure, LoadingRows } from '../../parts/states';
import { useWords } from '../../parts/useWords';
import { get } from '../../providers/api';
import type { DialogProps } from './ActionDialog';

interface Stands {
  version: number;
  disability: string | null;
  housingExclusion: string | null;
}

export function CorrectSensitiveDialog({ person: { row }, onClose }: DialogProps) {
  const { t } = useWords();
  const title = t('sensitive.title', { name: nameOf(row) });
  const stands = useQuery({
    queryKey: ['sensitive-answers', row.id, row.version],
    queryFn: ({ signal }) => get<Stands>(`/participations/${row.id}/sensitive-answers`, { signal }),
  });
  if (!stands.data)
    return (
      <Sheet title={title} onClose={onClose}>
        {stands.error ? (
          <Failure error={stands.error} retry={() => void stands.refetch()} />
        ) : (
          <LoadingRows count={2} />
        )}
      </Sheet>
    );
  const { version, disability, housingExclusion } = stands.data;
  return (
    <ActionSheet
      input={CorrectSensitive}
      path={`/participations/${row.id}/correct-sensitive`}
      version={version}
      initial={{ disability: disability ?? undefined, housingExclusion: housingExclusion ?? undefined }}
      title={title}
      done={t('person.corrected')}
      onClose={onClose}
    >
      <p className="muted">{t('sensitive.text')}</p>
      <SensitiveFields />
    </ActionSheet>
  );
}
