/** One person in the roster: a box, the name, the reasons when missing, and the minutes. */
import type { AttendanceRow } from '#contracts';
import { Chip } from '../parts/Chip';
import { nameOf } from '../parts/PersonName';
import { useWords } from '../parts/useWords';
import { ABSENCES, isHere, type Mark } from './roster-state';

interface RosterRowProps {
  row: AttendanceRow;
  mark: Mark;
  isReadOnly: boolean;
  onToggle: () => void;
  onAbsence: (attendance: string) => void;
  onMinutes: (minutes: number) => void;
}

export function RosterRow({ row, mark, isReadOnly, onToggle, onAbsence, onMinutes }: RosterRowProps) {
  const { t } = useWords();
  const here = isHere(mark);
  return (
    <li className={`p${here ? '' : ' off'}`}>
      <label className="pick">
        <input
          type="checkbox"
          checked={here}
          disabled={isReadOnly}
          onChange={onToggle}
          aria-label={t('roster.isPresent', { name: nameOf(row) })}
        />
        <span className="n">{nameOf(row)}</span>
      </label>
      <span className="rs">
        {!here &&
          ABSENCES.map((absence) => (
            <Chip key={absence} isSmall hasTick isOn={mark.attendance === absence} onPress={() => onAbsence(absence)}>
              {t(`roster.${absence}`)}
            </Chip>
          ))}
      </span>
      {here && !isReadOnly ? (
        <span className="m">
          <input
            inputMode="numeric"
            className="mins"
            aria-label={t('roster.minutesOf', { name: nameOf(row) })}
            value={mark.minutes}
            onFocus={(event) => event.target.select()}
            onChange={(event) => onMinutes(Math.min(1440, Number(event.target.value.replace(/\D/g, '')) || 0))}
          />{' '}
          min
        </span>
      ) : (
        <span className="m muted">{mark.minutes} min</span>
      )}
    </li>
  );
}
