/** Counts one participant more, or one fewer, of a year and gender: for who does not consent to being registered, or is protected. */
import { CountAnonymous } from '#contracts';
import { GENDERS } from '#domain';
import { ActionSheet } from '../parts/ActionSheet';
import { ChipField, NumberField, TickField } from '../parts/fields';
import { useWords } from '../parts/useWords';

interface AnonymousSheetProps {
  projectId: string;
  year: number;
  onClose: () => void;
}

export function AnonymousSheet({ projectId, year, onClose }: AnonymousSheetProps) {
  const { t } = useWords();
  return (
    <ActionSheet
      input={CountAnonymous}
      path={`/projects/${projectId}/anonymous`}
      initial={{ year }}
      title={t('anonymous.add')}
      done={t('anonymous.counted')}
      onClose={onClose}
    >
      <p className="muted small">{t('anonymous.help')}</p>
      <ChipField name="gender" label={t('anonymous.gender')} list="genderOne" codes={GENDERS} />
      <NumberField name="year" label={t('anonymous.year')} />
      <TickField name="wasMistake" label={t('anonymous.correction')} text={t('anonymous.fewer')} isOptional />
    </ActionSheet>
  );
}
