/** One person in the roster: a box, the name, the reasons when missing, how late when late, and the minutes. */
import { useState } from 'react';
import type { AttendanceRow } from '#contracts';
import { Chip } from '../parts/Chip';
import { nameOf } from '../parts/PersonName';
import { useWords } from '../parts/useWords';
import { ABSENCES, isHere, LATE, type Mark } from './roster-state';

interface RosterRowProps {
  row: Pick<AttendanceRow, 'displayName' | 'reference'> & { checkedInAt?: string | null };
  mark: Mark;
  isReadOnly: boolean;
  onToggle: () => void;
  onAbsence: (attendance: string) => void;
  onMinutes: (minutes: number) => void;
  onLate: (late: number) => void;
}

export function RosterRow({ row, mark, isReadOnly, onToggle, onAbsence, onMinutes, onLate }: RosterRowProps) {
  const { t, f } = useWords();
  const [isAsking, ask] = useState(false);
  const here = isHere(mark);
  const name = nameOf(row);
  return (
    <li className={`p${here ? '' : ' off'}`}>
      <label className="pick">
        <input
          type="checkbox"
          checked={here}
          disabled={isReadOnly}
          onChange={() => {
            ask(false);
            onToggle();
          }}
          aria-label={t('roster.isPresent', { name })}
        />
        <span className="n">{name}</span>
        {row.checkedInAt && (
          <span className="small muted">{t('roster.checkedIn', { time: f.clock(row.checkedInAt) })}</span>
        )}
      </label>
      <span className="rs">
        {!here &&
          ABSENCES.map((absence) => (
            <Chip key={absence} isSmall hasTick isOn={mark.attendance === absence} onPress={() => onAbsence(absence)}>
              {t(`roster.${absence}`)}
            </Chip>
          ))}
        {here && !isReadOnly && !isAsking && (
          <button
            type="button"
            className={`chip s quiet${mark.late === undefined ? '' : ' on'}`}
            aria-expanded={false}
            aria-label={t('roster.late.of', { name })}
            onClick={() => ask(true)}
          >
            {mark.late === undefined ? t('roster.late') : t('roster.late.minutes', { minutes: mark.late })}
          </button>
        )}
        {here &&
          isAsking &&
          LATE.map((late) => (
            <Chip
              key={late}
              isSmall
              hasTick
              isOn={mark.late === late}
              onPress={() => {
                onLate(late);
                ask(false);
              }}
            >
              {late} min
            </Chip>
          ))}
      </span>
      {here && !isReadOnly ? (
        <span className="m">
          <input
            inputMode="numeric"
            className="mins"
            aria-label={t('roster.minutesOf', { name })}
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
