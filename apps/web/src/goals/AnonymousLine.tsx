/** Who was counted in the year without being registered, over all projects: a number beside the figures, in none of them (DOMAIN.md 4.3). */
import type { ProgrammeView } from '#contracts';
import { useWords } from '../parts/useWords';

export function AnonymousLine({ anonymous: { year, groups } }: { anonymous: ProgrammeView['anonymous'] }) {
  const { t, f, code } = useWords();
  if (groups.length === 0) return null;
  const people = groups.reduce((sum, one) => sum + one.people, 0);
  const parts = groups.map((one) => `${code('gender', one.gender).toLowerCase()} ${f.number(one.people)}`).join(', ');
  return <p className="b small muted">{t('programme.anonymous', { smart_count: people, year, parts })}</p>;
}
