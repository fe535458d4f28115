/** The only place that shows who someone is: the name where the reader may know it, else the reference. */
import { Link } from 'react-router-dom';
import { ShieldCheck } from 'lucide-react';
import { useWords } from './useWords';

interface Named {
  displayName: string | null;
  reference: string;
}

export const nameOf = ({ displayName, reference }: Named): string => displayName ?? reference;

interface PersonNameProps extends Named {
  participationId: string;
  isProtected?: boolean;
}

export function PersonName({ participationId, isProtected = false, ...named }: PersonNameProps) {
  const { t } = useWords();
  return (
    <>
      <Link className="who" to={`/participants/${participationId}`}>
        <bdi>{nameOf(named)}</bdi>
      </Link>
      {isProtected && <ShieldCheck className="i s bad shield" role="img" aria-label={t('person.protected')} />}
    </>
  );
}
