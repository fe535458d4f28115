/** The day the figures are told for: in the address; else today, and for an ended project its last day. */
import { isCivilDate } from '#domain';
import { useSearchParams } from 'react-router-dom';
import { useProject, useSession } from '../providers/session';

export function useAsOf(): { asOf: string; projectId: string | undefined; setAsOf: (day: string) => void } {
  const [query, setQuery] = useSearchParams();
  const { today } = useSession();
  const project = useProject();
  const asked = query.get('asOf');
  const usual = project && project.endsOn < today ? project.endsOn : today;
  const setAsOf = (day: string): void => {
    const next = new URLSearchParams(query);
    next.set('asOf', day);
    setQuery(next);
  };
  return {
    asOf: isCivilDate(asked) ? (asked ?? usual) : usual,
    projectId: query.get('projectId') ?? project?.id,
    setAsOf,
  };
}
