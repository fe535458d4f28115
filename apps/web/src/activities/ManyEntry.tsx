/** The one entry: what, when, how long, where, and what is said about it. */
import { useState } from 'react';
import { Chip } from '../parts/Chip';
import { parseDay } from '../parts/parse-when';
import { useWords } from '../parts/useWords';
import { MINUTES } from './log-state';
import { withLength, type Many } from './many-state';

interface ManyEntryProps {
  many: Many;
  kinds: readonly string[];
  onChange: (many: Many) => void;
}

export function ManyEntry({ many, kinds, onChange }: ManyEntryProps) {
  const { t, f, code, language, today } = useWords();
  const [typedDay, setTypedDay] = useState<string | null>(null);
  const sorted = [...kinds].sort((a, b) => code('activityKind', a).localeCompare(code('activityKind', b), language));
  const lengths = [...new Set([...MINUTES, 120, 180, many.minutes])].sort((a, b) => a - b);
  const isUnknown = typedDay !== null && parseDay(typedDay, today) === null;
  return (
    <section className="card many-entry" aria-label={t('log.what')}>
      <div className="grid b">
        <label className="field">
          <span className="lbl">{t('sessions.kind')}</span>
          <select
            className="in"
            value={many.kind}
            onChange={(event) => onChange({ ...many, kind: event.target.value })}
          >
            {sorted.map((kind) => (
              <option key={kind} value={kind}>
                {code('activityKind', kind)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="lbl">{t('sessions.day')}</span>
          <input
            className="in"
            autoComplete="off"
            aria-invalid={isUnknown || undefined}
            value={typedDay ?? f.near(many.onDate)}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setTypedDay(event.target.value);
              const onDate = parseDay(event.target.value, today);
              if (onDate) onChange({ ...many, onDate });
            }}
            onBlur={() => {
              if (!isUnknown) setTypedDay(null);
            }}
          />
          {isUnknown && (
            <span className="help bad" role="alert">
              {t('log.when.unknown')}
            </span>
          )}
        </label>
        <label className="field">
          <span className="lbl">{t('sessions.place')}</span>
          <input
            className="in"
            autoComplete="off"
            value={many.place}
            onChange={(event) => onChange({ ...many, place: event.target.value })}
          />
        </label>
      </div>
      <div className="b" role="group" aria-label={t('many.minutes')}>
        <div className="chips">
          {lengths.map((minutes) => (
            <Chip
              key={minutes}
              isSmall
              hasTick
              isOn={minutes === many.minutes}
              onPress={() => onChange(withLength(many, minutes))}
            >
              {f.minutes(minutes)}
            </Chip>
          ))}
        </div>
      </div>
      <label className="field b">
        <span className="lbl">{t('log.note')}</span>
        <textarea
          className="note"
          rows={2}
          value={many.note}
          onChange={(event) => onChange({ ...many, note: event.target.value })}
        />
        <span className="help">{t('log.note.helpAll')}</span>
      </label>
    </section>
  );
}
