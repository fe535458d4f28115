/** The phone's bar of five: three places, Registrera in the middle for those who register, Mer. */
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Menu as MenuIcon, Plus } from 'lucide-react';
import { useState } from 'react';
import { NavLink, useNavigate } from 'react-router-dom';
import { useWords } from '../parts/useWords';
import { useMay } from '../providers/session';
import { openLog } from './open';
import { usePersonItems } from './PersonMenu';
import type { MenuItem as Item } from './menu-items';
import { useMenu } from './useMenu';

function Place({ item }: { item: Item }) {
  const { t } = useWords();
  const Icon = item.icon;
  return (
    <NavLink to={item.to} className={({ isActive }) => (isActive ? 'on' : '')}>
      <Icon className="i" aria-hidden />
      {t(item.word)}
    </NavLink>
  );
}

export function BottomBar() {
  const { t } = useWords();
  const navigate = useNavigate();
  const items = useMenu();
  const canLog = useMay()('activity:log');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (): void => setAnchor(null);
  const person = usePersonItems(close);
  const places = items.slice(0, canLog ? 3 : 4);
  const rest = items.slice(places.length);
  return (
    <nav className="tabbar" aria-label={t('menu.label')}>
      {places.slice(0, 2).map((item) => (
        <Place key={item.to} item={item} />
      ))}
      {canLog && (
        <button type="button" className="do" onClick={() => openLog.set({})}>
          <Plus className="i" aria-hidden />
          {t('bar.log')}
        </button>
      )}
      {places.slice(2).map((item) => (
        <Place key={item.to} item={item} />
      ))}
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MenuIcon className="i" aria-hidden />
        {t('menu.more')}
      </button>
      <Menu open={Boolean(anchor)} anchorEl={anchor} onClose={close}>
        {rest.map(({ to, word, icon: Icon }) => (
          <MenuItem
            key={to}
            onClick={() => {
              close();
              navigate(to);
            }}
          >
            <Icon className="i s" aria-hidden /> {t(word)}
          </MenuItem>
        ))}
        {person}
      </Menu>
    </nav>
  );
}
