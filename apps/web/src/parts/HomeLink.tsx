/** The way home from a page that cannot be shown. */
import { Link } from 'react-router-dom';
import { useWords } from './useWords';

export function HomeLink() {
  const { t } = useWords();
  return (
    <Link className="btn fill" to="/">
      {t('act.home')}
    </Link>
  );
}
