/** Ready phrases for the note, one press each: the usual ones and the coach's own, kept on the account. */
import { Plus } from 'lucide-react';
import { Chip } from '../parts/Chip';
import { useWords } from '../parts/useWords';
import { savePreference, usePreference } from '../providers/session';
import { withPhrase } from './log-state';

const USUAL = ['phrase.cv', 'phrase.applied', 'phrase.interview', 'phrase.next'] as const;
const OWN_AT_MOST = 6;

export function NotePhrases({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const { t } = useWords();
  const own = usePreference<{ list: string[] }>('note-phrases').list ?? [];
  const phrases = [...new Set([...own, ...USUAL.map((word) => t(word))])];
  const typed = note.trim();
  const canKeep = typed.length > 2 && typed.length <= 40 && !phrases.includes(typed);
  return (
    <div className="chips phrases">
      {phrases.map((phrase) => (
        <Chip key={phrase} isSmall isOn={note.includes(phrase)} onPress={() => onChange(withPhrase(note, phrase))}>
          {phrase}
        </Chip>
      ))}
      {canKeep && (
        <button
          type="button"
          className="linkish small"
          onClick={() => savePreference('note-phrases', { list: [typed, ...own].slice(0, OWN_AT_MOST) })}
        >
          <Plus className="i s" aria-hidden /> {t('phrase.keep')}
        </button>
      )}
    </div>
  );
}
