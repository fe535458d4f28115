/** What figures ask about a person and enrolment left open: the answers as they stand, completed or put right. */
import { useQuery } from '@tanstack/react-query';
import { CorrectPerson } from '#contracts';
import { GENDERS } from '#domain';
import { OriginFields } from '../../intake/OriginFields';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChipField, DayField, TextField } from '../../parts/fields';
import { nameOf } from '../../parts/PersonName';
import { Sheet } from '../../parts/Sheet';
import { Failure, LoadingRows } from '../../parts/states';
import { useWords } from '../../parts/useWords';
import type { Values } from '../../parts/validate';
import { get } from '../../providers/api';
import type { DialogProps } from './ActionDialog';

const listOf = (value: unknown): string[] =>
  String(value ?? '')
    .split(/[,;\s]+/)
    .map((one) => one.trim().toUpperCase())
    .filter((one) => one !== '');

const shaped = (values: Values): Values => ({
  ...values,
  citizenship: listOf(values.citizenship),
  countryOfBirth: listOf(values.countryOfBirth)[0],
});

export function CorrectPersonDialog({ person: { row }, onClose }: DialogProps) {
  const { t } = useWords();
  const title = t('person.correct.title', { name: nameOf(row) });
  const stands = useQuery({
    queryKey: ['characteristics', row.id, row.version],
    queryFn: ({ signal }) =>
      get<Values & { id: string; version: number }>(`/participations/${row.id}/characteristics`, { signal }),
  });
  if (!stands.data)
    return (
      <Sheet title={title} onClose={onClose}>
        {stands.error ? (
          <Failure error={stands.error} retry={() => void stands.refetch()} />
        ) : (
          <LoadingRows count={5} />
        )}
      </Sheet>
    );
  const { id: _id, version, citizenship, ...known } = stands.data;
  const initial = Object.fromEntries(Object.entries(known).map(([name, value]) => [name, value ?? undefined]));
  return (
    <ActionSheet
      input={CorrectPerson}
      path={`/participations/${row.id}/correct-person`}
      version={version}
      initial={{ ...initial, citizenship: (citizenship as string[]).join(', ') }}
      shape={shaped}
      title={title}
      done={t('person.corrected')}
      onClose={onClose}
    >
      <ChipField name="gender" label={t('enrol.gender')} list="genderOne" codes={GENDERS} isOptional />
      <DayField name="birthDate" label={t('enrol.birthDate')} isOptional />
      <OriginFields />
      <DayField name="deceasedOn" label={t('person.deceasedOn')} help={t('person.deceasedOn.help')} isOptional />
      {!row.isProtected && <TextField name="municipality" label={t('enrol.municipality')} isOptional />}
    </ActionSheet>
  );
}
