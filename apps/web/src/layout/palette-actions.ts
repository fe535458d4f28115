/** What the palette can do and where it can go, by the same permissions as the menu and the server. */
import type { Permission } from '#domain';
import type { Word } from '../messages/sv';
import { openHelp, openLog, openRules } from './open';

export interface PaletteAction {
  word: Word;
  permission?: Permission;
  /** Where it leads, or what it opens. */
  to?: string;
  run?: () => void;
}

export const ACTIONS: readonly PaletteAction[] = [
  { word: 'palette.log', permission: 'activity:log', run: () => openLog.set({}) },
  { word: 'palette.logMany', permission: 'activity:log', to: '/sessions/for-several' },
  { word: 'palette.schedule', permission: 'activity:log', to: '/sessions?book=yes' },
  { word: 'palette.enrol', permission: 'participation:enrol', to: '/participants/new' },
  { word: 'rules.open', permission: 'project:manage', run: () => openRules.set(true) },
  { word: 'palette.help', run: () => openHelp.set(true) },
];
