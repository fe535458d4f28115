/** A letter from a template, and taking a document away. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { LETTER_TEMPLATES, RemoveDocument, WriteLetter, type DocumentRow } from '#contracts';
import { ActionSheet } from '../parts/ActionSheet';
import { ChipField, DayField, TextField } from '../parts/fields';
import { useWords } from '../parts/useWords';
import { newId } from '../providers/ids';

function Meeting() {
  const { t } = useWords();
  const template: unknown = useWatch({ name: 'template' });
  return template === 'invitation' ? (
    <div className="grid">
      <DayField name="onDate" label={t('sessions.day')} />
      <TextField name="startsAt" label={t('sessions.startsAt')} isOptional />
      <TextField name="place" label={t('sessions.place')} isOptional />
    </div>
  ) : null;
}

export function LetterDialog({ participationId, onClose }: { participationId: string; onClose: () => void }) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={WriteLetter}
      path={`/participations/${participationId}/letters`}
      initial={{ id, template: 'participation', language: 'sv', onDate: today }}
      shape={({ onDate, startsAt, place, ...values }) =>
        values.template === 'invitation' ? { ...values, onDate, startsAt, place } : values
      }
      title={t('doc.letter.title')}
      done={t('doc.letter.done')}
      submit={t('doc.letter.do')}
      onClose={onClose}
    >
      <ChipField name="template" label={t('doc.letter.template')} list="letterTemplate" codes={LETTER_TEMPLATES} />
      <ChipField name="language" label={t('doc.letter.language')} list="letterLanguage" codes={['sv', 'en']} />
      <Meeting />
    </ActionSheet>
  );
}

export function RemoveDialog({ row, onClose }: { row: DocumentRow; onClose: () => void }) {
  const { t } = useWords();
  return (
    <ActionSheet
      input={RemoveDocument}
      path={`/documents/${row.id}/remove`}
      version={row.version}
      title={t('doc.remove.title', { name: row.fileName })}
      done={t('doc.removed')}
      submit={t('doc.remove')}
      onClose={onClose}
    >
      <p>{t('doc.remove.text')}</p>
      <TextField name="reason" label={t('doc.remove.reason')} />
    </ActionSheet>
  );
}
