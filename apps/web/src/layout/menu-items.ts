/** The menu, from the same permission table as the server's guard: only what the role may open, in the order of the day. */
import {
  Building2,
  CalendarCheck,
  ChartLine,
  CalendarRange,
  CalendarDays,
  ClipboardCheck,
  FileClock,
  FileOutput,
  FileText,
  ShieldCheck,
  FolderOpen,
  Hourglass,
  KeyRound,
  ListChecks,
  PhoneCall,
  Sun,
  Target,
  Upload,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { MemberRole, Permission } from '#domain';
import type { Word } from '../messages/sv';

export interface MenuItem {
  to: string;
  word: Word;
  icon: LucideIcon;
}
interface Rule extends MenuItem {
  permission: Permission;
  /** Whose menu it stands in; the order of the list is the order of the menu. */
  roles: readonly MemberRole[];
}

const COACHING: MemberRole[] = ['coach', 'coach_substitute'];
const WORKING: MemberRole[] = [...COACHING, 'project_admin'];

const RULES: readonly Rule[] = [
  { to: '/day', word: 'menu.day', icon: Sun, permission: 'day:read', roles: COACHING },
  { to: '/goals', word: 'menu.goals', icon: Target, permission: 'goal:read', roles: ['project_leader'] },
  { to: '/overview', word: 'menu.overview', icon: ChartLine, permission: 'goal:read', roles: ['project_leader'] },
  { to: '/reports', word: 'menu.reports', icon: FileText, permission: 'report:read', roles: ['project_leader'] },
  {
    to: '/participants',
    word: 'menu.participants',
    icon: Users,
    permission: 'participation:read',
    roles: [...WORKING, 'project_leader'],
  },
  { to: '/sessions', word: 'menu.sessions', icon: CalendarCheck, permission: 'activity:read', roles: WORKING },
  { to: '/calendar', word: 'menu.calendar', icon: CalendarDays, permission: 'day:read', roles: COACHING },
  { to: '/waiting', word: 'menu.waiting', icon: Hourglass, permission: 'waiting:read', roles: WORKING },
  {
    to: '/attendance',
    word: 'menu.attendance',
    icon: ClipboardCheck,
    permission: 'month:read',
    roles: [...WORKING, 'project_leader'],
  },
  {
    to: '/follow-ups',
    word: 'menu.followUps',
    icon: PhoneCall,
    permission: 'follow_up:read',
    roles: [...WORKING, 'project_leader'],
  },
  {
    to: '/places',
    word: 'menu.places',
    icon: Building2,
    permission: 'placement:read',
    roles: [...WORKING, 'project_leader'],
  },
  { to: '/import', word: 'menu.import', icon: Upload, permission: 'import:run', roles: ['project_admin'] },
  { to: '/goals', word: 'menu.goals', icon: Target, permission: 'goal:read', roles: [...COACHING, 'project_admin'] },
  {
    to: '/to-mend',
    word: 'menu.toMend',
    icon: ListChecks,
    permission: 'goal:read',
    roles: ['project_leader', 'project_admin'],
  },
  { to: '/accounts', word: 'menu.accounts', icon: KeyRound, permission: 'account:read', roles: ['system_admin'] },
  {
    to: '/projects',
    word: 'menu.projects',
    icon: FolderOpen,
    permission: 'project:read',
    roles: ['funder', 'system_admin'],
  },
  { to: '/reports', word: 'menu.reports', icon: FileText, permission: 'report:read', roles: [...WORKING, 'funder'] },
  { to: '/months', word: 'menu.months', icon: CalendarRange, permission: 'month_file:read', roles: ['project_admin'] },
  {
    to: '/disclosures',
    word: 'menu.disclosures',
    icon: FileOutput,
    permission: 'disclosure:read',
    roles: ['project_leader', 'project_admin'],
  },
  {
    to: '/retention',
    word: 'menu.retention',
    icon: FileClock,
    permission: 'document:retain',
    roles: ['project_admin'],
  },
  { to: '/logs', word: 'menu.logs', icon: ShieldCheck, permission: 'log:check', roles: ['system_admin'] },
];

export function menuFor(roles: readonly MemberRole[], may: (permission: Permission) => boolean): MenuItem[] {
  const mine = RULES.filter((rule) => may(rule.permission) && rule.roles.some((role) => roles.includes(role)));
  return mine.filter((rule, at) => mine.findIndex(({ to }) => to === rule.to) === at);
}

/** Where the role begins its day. */
export function homeOf(items: readonly MenuItem[]): string {
  return items[0]?.to ?? '/account';
}
