/** What the palette shows for what is typed: people, employers, sessions, actions and pages; one list, so that the arrows walk through all. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { activities, type OrganisationHit } from '#contracts';
import { addDays, fold } from '#domain';
import { nameOf } from '../parts/PersonName';
import { useRows } from '../parts/rows';
import { usePeople, useRest } from '../parts/usePeople';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { useMay, useProject } from '../providers/session';
import { ACTIONS } from './palette-actions';
import { useMenu } from './useMenu';

export interface PaletteItem {
  id: string;
  group: string;
  label: string;
  about?: string;
  run: () => void;
}

const matches = (label: string, q: string): boolean => {
  const text = ` ${fold(label)}`;
  return fold(q)
    .split(' ')
    .every((word) => text.includes(` ${word}`));
};

function useEmployers(q: string): OrganisationHit[] {
  const rested = useRest(q, 120);
  const canFind = useMay()('organisation:read') && rested.length > 1;
  const found = useQuery({
    queryKey: ['organisations', rested],
    queryFn: ({ signal }) =>
      write<OrganisationHit[]>('/organisations/search', { body: { q: rested }, isPatient: false, signal }),
    enabled: canFind,
    staleTime: 15_000,
  });
  return canFind ? (found.data ?? []) : [];
}

export function usePalette(typed: string): { items: PaletteItem[]; isLoading: boolean; isFresh: boolean } {
  const { t, f, code, today } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const projectId = useProject()?.id;
  const menu = useMenu();
  const q = typed.trim();
  const people = usePeople(q);
  const employers = useEmployers(q);
  const sessions = useRows(activities, {
    filter: {
      projectId,
      isGroup: true,
      isVoided: false,
      onDateFrom: addDays(today, -7),
      onDateTo: addDays(today, 14),
    },
    sort: 'onDate',
    perPage: 50,
    isOff: !q || !may('activity:read'),
  });
  const go = (to: string) => () => navigate(to);
  const persons = people.hits.slice(0, q ? 8 : 5).map(
    (hit): PaletteItem => ({
      id: hit.participationId,
      group: t(q ? 'palette.people' : 'palette.recent'),
      label: nameOf(hit),
      about: [
        hit.displayName ? hit.reference : '',
        code('state', hit.state),
        hit.coachName ?? '',
        hit.lastContactOn ? t('people.last', { when: f.near(hit.lastContactOn) }) : '',
      ]
        .filter(Boolean)
        .join(' · '),
      run: go(`/participants/${hit.participationId}`),
    }),
  );
  const actions = ACTIONS.filter(({ permission }) => !permission || may(permission))
    .map(
      (action): PaletteItem => ({
        id: action.word,
        group: t('palette.actions'),
        label: t(action.word),
        run: action.run ?? go(action.to ?? '/'),
      }),
    )
    .filter(({ label }) => !q || matches(label, q));
  const pages = menu
    .map(
      (item): PaletteItem => ({
        id: item.to,
        group: t('palette.places'),
        label: t(item.word),
        run: go(item.to),
      }),
    )
    .filter(({ label }) => q && matches(label, q));
  const companies = employers.map(
    (hit): PaletteItem => ({
      id: hit.id,
      group: t('palette.employers'),
      label: hit.name,
      about: hit.municipality ?? undefined,
      run: go('/places?tab=employers'),
    }),
  );
  const groups = q
    ? (sessions.data ?? [])
        .map(
          (row): PaletteItem => ({
            id: row.id,
            group: t('palette.sessions'),
            label: code('activityKind', row.kind),
            about: [f.weekday(row.onDate), row.startsAt?.slice(0, 5), row.place].filter(Boolean).join(' · '),
            run: go(`/sessions/${row.id}`),
          }),
        )
        .filter(({ label, about }) => matches(`${label} ${about ?? ''}`, q))
        .slice(0, 4)
    : [];
  return {
    items: [...persons, ...actions, ...pages, ...groups, ...companies],
    isLoading: people.isLoading,
    isFresh: people.isFresh,
  };
}
