/** När? One field that understands "igår 9.30" and "45", and the usual lengths as chips. */
import { useState } from 'react';
import { Chip } from '../parts/Chip';
import { parseWhen } from '../parts/parse-when';
import { useWords } from '../parts/useWords';
import { endOf, MINUTES, withWhen, type LogState } from './log-state';

interface LogWhenProps {
  state: LogState;
  error?: string;
  onChange: (state: LogState) => void;
}

export function LogWhen({ state, error, onChange }: LogWhenProps) {
  const { t, f, today } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = [f.near(state.onDate), state.startsAt].filter(Boolean).join(' ');
  const isUnknown = typed !== null && typed.trim() !== '' && !parseWhen(typed, today);
  const message = isUnknown ? t('log.when.unknown') : error;
  const lengths = [...new Set([...MINUTES, state.minutes])].sort((a, b) => a - b);
  return (
    <div className="f">
      <label className="lbl" htmlFor="log-when">
        {t('log.when')}
      </label>
      <div>
        <div className="row">
          <input
            className="in when-in"
            id="log-when"
            autoComplete="off"
            aria-describedby="log-when-help"
            aria-invalid={message ? true : undefined}
            value={typed ?? shown}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(withWhen(state, event.target.value, today));
            }}
            onBlur={() => {
              if (!isUnknown) setTyped(null);
            }}
          />
          {lengths.map((minutes) => (
            <Chip
              key={minutes}
              isOn={minutes === state.minutes}
              hasTick
              onPress={() => onChange({ ...state, minutes, isLengthChosen: true })}
            >
              {minutes}
            </Chip>
          ))}
          <span className="small muted">
            {state.startsAt ? t('log.minutesUntil', { time: endOf(state.startsAt, state.minutes) }) : t('log.minutes')}
          </span>
        </div>
        <p id="log-when-help" className={message ? 'help bad' : 'sr'} role={message ? 'alert' : undefined}>
          {message ?? t('log.when.help')}
        </p>
      </div>
    </div>
  );
}
