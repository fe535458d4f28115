/** The menu on the left: name, project, places with their counts, the person at the foot. */
import { Link, NavLink } from 'react-router-dom';
import { useWords } from '../parts/useWords';
import { Mark } from './Mark';
import { PersonMenu } from './PersonMenu';
import { ProjectSwitcher } from './ProjectSwitcher';
import { useMenu, useMenuCounts } from './useMenu';

export function SideMenu() {
  const { t } = useWords();
  const items = useMenu();
  const counts = useMenuCounts();
  return (
    <aside className="side" aria-label="Framsteg">
      <Link className="brand" to="/">
        <Mark />
        Framsteg
      </Link>
      <ProjectSwitcher />
      <nav className="nav" aria-label={t('menu.label')}>
        {items.map(({ to, word, icon: Icon }) => (
          <NavLink key={to} to={to} className={({ isActive }) => (isActive ? 'on' : '')}>
            <Icon className="i" aria-hidden />
            {t(word)}
            {counts[to] !== undefined && <span className="n">{counts[to]}</span>}
          </NavLink>
        ))}
      </nav>
      <PersonMenu />
    </aside>
  );
}
