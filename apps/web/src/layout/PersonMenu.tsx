/** The person at the foot of the menu: language, light or dark, the second step, and the two ways of signing out. */
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Check, Languages, LogOut, Monitor, Moon, ShieldCheck, Sun, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useLogout, useSetLocale } from 'react-admin';
import { useWords } from '../parts/useWords';
import { chooseMode, MODES, useMode, type Mode } from '../providers/appearance';
import { openSecondStep } from './open';
import { savePreference, signOut, useRoles, useSession } from '../providers/session';

const ICONS: Record<Mode, LucideIcon> = { system: Monitor, light: Sun, dark: Moon };

export const initials = (name: string): string => {
  const parts = name.split(/\s+/);
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
};

/** The items, to lay in a menu of one's own (the phone's Mer has them too). */
export function usePersonItems(onDone: () => void) {
  const { t, language } = useWords();
  const mode = useMode();
  const setLocale = useSetLocale();
  const logout = useLogout();
  const other = language === 'sv' ? 'en' : 'sv';
  const switchLanguage = (): void => {
    savePreference('language', { language: other });
    void setLocale(other);
    onDone();
  };
  const leave = async (everywhere: boolean): Promise<void> => {
    onDone();
    if (everywhere) await signOut(true);
    await logout();
  };
  return [
    <MenuItem key="language" onClick={switchLanguage} lang={other}>
      <Languages className="i s" aria-hidden /> {other === 'en' ? 'English' : 'Svenska'}
    </MenuItem>,
    ...MODES.map((one) => {
      const Icon = ICONS[one];
      return (
        <MenuItem key={one} selected={one === mode} onClick={() => chooseMode(one)}>
          <Icon className="i s" aria-hidden /> {t(`mode.${one}`)}{' '}
          {one === mode && <Check className="i s end" aria-hidden />}
        </MenuItem>
      );
    }),
    <MenuItem
      key="step"
      onClick={() => {
        onDone();
        openSecondStep.set(true);
      }}
    >
      <ShieldCheck className="i s" aria-hidden /> {t('step.menu')}
    </MenuItem>,
    <MenuItem key="out" onClick={() => void leave(false)}>
      <LogOut className="i s" aria-hidden /> {t('person.signOut')}
    </MenuItem>,
    <MenuItem key="all" onClick={() => void leave(true)}>
      <LogOut className="i s" aria-hidden /> {t('person.signOutEverywhere')}
    </MenuItem>,
  ];
}

export function PersonMenu() {
  const { t, code } = useWords();
  const { account, permissions } = useSession();
  const roles = useRoles();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const items = usePersonItems(() => setAnchor(null));
  const role = roles[0] ?? (permissions.includes('account:read') ? 'system_admin' : 'funder');
  return (
    <>
      <button
        type="button"
        className="me"
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        aria-label={t('person.menu', { name: account.name })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span className="ava" aria-hidden>
          {initials(account.name)}
        </span>
        <span>
          <span className="strong">{account.name}</span>
          <small>{code('role', role)}</small>
        </span>
      </button>
      <Menu
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        {items}
      </Menu>
    </>
  );
}
