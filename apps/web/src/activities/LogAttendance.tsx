/** Närvaro: present unless said otherwise. */
import { Check } from 'lucide-react';
import { useWords } from '../parts/useWords';

const CHOICES = ['PRESENT', 'ABSENT_NOTIFIED', 'ABSENT_UNNOTIFIED'] as const;

export function LogAttendance({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  return (
    <div className="f" role="radiogroup" aria-labelledby="log-attendance">
      <span className="lbl" id="log-attendance">
        {t('log.attendance')}
      </span>
      <div className="seg">
        {CHOICES.map((one) => (
          <label key={one} className={value === one ? 'on' : ''}>
            <input
              type="radio"
              className="sr"
              name="log-attendance"
              checked={value === one}
              onChange={() => onChange(one)}
            />
            {value === one && <Check className="i s" aria-hidden />}
            {t(`log.attendance.${one}`)}
          </label>
        ))}
      </div>
    </div>
  );
}
