/** Which days the list is of, then why it is needed. */
import { useState } from 'react';
import { addMonths, type ListKind } from '#domain';
import { TakeFileDialog } from '../parts/TakeFileDialog';
import { useWords } from '../parts/useWords';

interface ListDialogProps {
  projectId: string;
  kind: ListKind;
  onClose: () => void;
}

/** Last year until midsummer, this year so far after it: what both are asked for. */
function yearOf(today: string): { from: string; to: string } {
  const year = today >= `${today.slice(0, 4)}-07-01` ? today.slice(0, 4) : addMonths(today, -12).slice(0, 4);
  return { from: `${year}-01-01`, to: year === today.slice(0, 4) ? today : `${year}-12-31` };
}

export function ListDialog({ projectId, kind, onClose }: ListDialogProps) {
  const { t, today } = useWords();
  const [days, setDays] = useState(() => yearOf(today));
  return (
    <TakeFileDialog
      title={t(`lists.${kind}`)}
      text={t(`lists.${kind}.text`)}
      act={t('lists.take')}
      path={`/projects/${projectId}/lists/${kind}`}
      body={days}
      onClose={onClose}
    >
      <div className="days-two">
        {(['from', 'to'] as const).map((end) => (
          <div key={end} className="field">
            <label className="lbl" htmlFor={`list-${end}`}>
              {t(`lists.${end}`)}
            </label>
            <input
              id={`list-${end}`}
              type="date"
              className="in"
              value={days[end]}
              max={today}
              onChange={(event) => setDays({ ...days, [end]: event.target.value })}
            />
          </div>
        ))}
      </div>
    </TakeFileDialog>
  );
}
