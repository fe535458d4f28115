/** A reader who may not know the name sees the reference; with a reason, which is logged, the case can be opened. */
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { OpenCase, type CaseloadRow } from '#contracts';
import { ActionSheet } from '../parts/ActionSheet';
import { TextField } from '../parts/fields';
import { useWords } from '../parts/useWords';
import { useMay } from '../providers/session';

export function HiddenName({ row }: { row: CaseloadRow }) {
  const { t } = useWords();
  const canOpen = useMay()('participation:open_case');
  const [isOpen, open] = useState(false);
  return (
    <div className="banner info hidden-name">
      <Lock className="i info" aria-hidden />
      <p className="body">{t('openCase.hidden')}</p>
      {canOpen && (
        <button type="button" className="btn line s" onClick={() => open(true)}>
          {t('openCase.show')}
        </button>
      )}
      {isOpen && (
        <ActionSheet
          input={OpenCase}
          path={`/participations/${row.id}/open-case`}
          title={t('openCase.title')}
          done={t('openCase.done')}
          submit={t('openCase.do')}
          onClose={() => open(false)}
        >
          <p>{t('openCase.text')}</p>
          <TextField name="reason" label={t('openCase.reason')} rows={3} />
        </ActionSheet>
      )}
    </div>
  );
}
