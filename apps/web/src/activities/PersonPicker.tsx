/** Vem? Type a few letters, or press one of the three people met most recently. */
import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ParticipantHit } from '#contracts';
import { daysBetween } from '#domain';
import { PeopleList } from '../parts/PeopleList';
import { nameOf } from '../parts/PersonName';
import { usePeople } from '../parts/usePeople';
import { useWords } from '../parts/useWords';
import type { LogState } from './log-state';

interface PersonPickerProps {
  person: LogState['person'];
  recent: readonly ParticipantHit[];
  error?: string;
  onPick: (person: ParticipantHit) => void;
}

export function PersonPicker({ person, recent, error, onPick }: PersonPickerProps) {
  const { t, f, today } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const hasPerson = useRef(Boolean(person));
  useEffect(() => {
    if (!hasPerson.current) input.current?.focus();
  }, []);
  const { hits, isFresh } = usePeople(typed ?? '');
  /** Enter came before the answer: the first of it is taken when it is here, for what was typed then and nothing else. */
  const waitingFor = useRef<string | null>(null);
  const isOpen = typed !== null;
  const silence = person?.lastContactOn ? daysBetween(person.lastContactOn, today) : 0;
  const about = person?.lastContactOn
    ? silence > 6
      ? t('log.silent', { days: f.days(silence), date: f.day(person.lastContactOn) })
      : t('people.last', { when: f.near(person.lastContactOn) })
    : '';
  const leave = (): void => setTyped(null);
  const pick = (hit: ParticipantHit | undefined): void => {
    if (!hit) return;
    onPick(hit);
    leave();
  };
  useEffect(() => {
    if (waitingFor.current === null || !isFresh) return;
    const isAsked = waitingFor.current === typed;
    waitingFor.current = null;
    if (isAsked && hits[at]) pick(hits[at]);
    else if (document.activeElement !== input.current) leave();
  });
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') {
      if (isOpen) setAt(Math.min(at + 1, hits.length - 1));
      else setTyped('');
    } else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    // With somebody chosen Enter saves, as in any form.
    else if (event.key === 'Enter' && !isOpen && person) return;
    else if (event.key === 'Enter' && isOpen && !isFresh) waitingFor.current = typed;
    else if (event.key === 'Enter') pick(isOpen ? hits[at] : undefined);
    else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      waitingFor.current = null;
      setTyped(null);
      return;
    } else return;
    event.preventDefault();
  };
  return (
    <div className="f">
      <label className="lbl" htmlFor="log-person">
        {t('log.who')}
      </label>
      <div className="picker">
        <span className="in">
          <input
            id="log-person"
            ref={input}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls="log-hits"
            aria-activedescendant={isOpen && hits[at] ? `log-hits-${at}` : undefined}
            aria-invalid={error ? true : undefined}
            aria-describedby="log-person-about"
            autoComplete="off"
            placeholder={t('log.who.placeholder')}
            className={person && !isOpen ? 'strong chosen' : ''}
            value={typed ?? (person ? nameOf(person) : '')}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setTyped(event.target.value);
              waitingFor.current = null;
              setAt(0);
            }}
            onKeyDown={press}
            // Gone on to the note before the answer came: who was asked for is still to be chosen, and nobody else.
            onBlur={() => waitingFor.current === null && setTyped(null)}
          />
          {!isOpen && (
            <span className="muted small about" id="log-person-about">
              {about}
            </span>
          )}
          <ChevronDown className="i s muted" aria-hidden />
        </span>
        {isOpen && <PeopleList id="log-hits" hits={hits} at={at} onPick={pick} />}
        {error && !person && (
          <p className="help bad" role="alert">
            {error}
          </p>
        )}
        <div className="row recent">
          <span className="small muted">{t('log.recent')}</span>
          {recent
            .filter(({ participationId }) => participationId !== person?.participationId)
            .slice(0, 3)
            .map((hit) => (
              <button
                key={hit.participationId}
                type="button"
                className="chip s"
                onClick={() => {
                  pick(hit);
                  // The chip goes away; the keys go on from the field.
                  input.current?.focus();
                }}
              >
                {nameOf(hit)}
              </button>
            ))}
        </div>
      </div>
    </div>
  );
}
