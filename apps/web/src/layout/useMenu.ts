/** The menu of the one signed in, with quiet counters that equal their lists. */
import { accounts, activities, caseload, followUps, placementOffers, toDo } from '#contracts';
import { useRows } from '../parts/rows';
import { useMay, useProject, useRoles, useSession } from '../providers/session';
import type { MemberRole } from '#domain';
import { menuFor, type MenuItem } from './menu-items';

export function useMenu(): MenuItem[] {
  const roles = useRoles();
  const view = useSession();
  const may = useMay();
  const known: readonly MemberRole[] = roles.length
    ? roles
    : view.permissions.includes('account:read')
      ? ['system_admin']
      : ['funder'];
  const all: readonly MemberRole[] = view.permissions.includes('account:read') ? [...known, 'system_admin'] : known;
  return menuFor(all, may);
}

/** Totals by address; asked for one row at a time, only where the menu shows them. */
export function useMenuCounts(): Record<string, number | undefined> {
  const may = useMay();
  const { today } = useSession();
  const projectId = useProject()?.id;
  const isCoach = may('day:read');
  const has = (to: boolean): boolean => !to || !projectId;
  const mine = isCoach ? { isMine: true } : {};
  const one = { perPage: 1 };
  const day = useRows(toDo, { filter: { projectId }, ...one, isOff: has(isCoach) });
  const people = useRows(caseload, {
    filter: { projectId, ...mine, ...(isCoach ? {} : { state: 'active' }) },
    ...one,
    isOff: has(may('participation:read')),
  });
  const sessions = useRows(activities, {
    filter: { projectId, onDateFrom: today, onDateTo: today, isGroup: true, isVoided: false },
    ...one,
    isOff: has(may('activity:log')),
  });
  const due = useRows(followUps, {
    filter: { projectId, ...mine, state: ['open', 'overdue'] },
    ...one,
    isOff: has(may('follow_up:read')),
  });
  const places = useRows(placementOffers, {
    filter: { projectId, state: 'open' },
    ...one,
    isOff: has(may('placement:read')),
  });
  const people2 = useRows(accounts, { ...one, isOff: !may('account:read') });
  return {
    '/day': day.total,
    '/participants': people.total,
    '/sessions': sessions.total,
    '/follow-ups': due.total,
    '/places': places.total,
    '/accounts': people2.total,
  };
}
