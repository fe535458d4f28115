/** Mentors of this person, now and before. */
import { mentorMatches } from '#contracts';
import { MENTOR_SILENT_DAYS } from '#domain';
import { Status } from '../../parts/Status';
import { useWords } from '../../parts/useWords';
import type { TabProps } from './participant-tabs';
import { TabCard, useCan } from './TabCard';

export function MentorTab({ person, onAct }: TabProps) {
  const { t, f } = useWords();
  const can = useCan();
  return (
    <TabCard
      of={mentorMatches}
      participationId={person.row.id}
      title={t('tab.mentor')}
      empty={t('mentor.empty')}
      add={{ name: 'mentor' }}
      onAct={onAct}
      columns={[
        {
          id: 'name',
          head: t('people.name'),
          phone: 'first',
          cell: (row) => <b className="strong">{row.mentorName}</b>,
        },
        { id: 'industry', head: t('mentor.industry'), cell: (row) => row.industry ?? '–' },
        {
          id: 'met',
          head: t('mentor.met'),
          phone: 'second',
          cell: (row) =>
            row.silentDays !== null && row.silentDays >= MENTOR_SILENT_DAYS ? (
              <Status tone="watch">{t('mentor.silent', { days: f.days(row.silentDays) })}</Status>
            ) : row.lastContactOn ? (
              f.ago(row.lastContactOn)
            ) : (
              '–'
            ),
        },
        {
          id: 'dates',
          head: t('placement.time'),
          phone: 'aside',
          cell: (row) => `${f.day(row.startsOn)} – ${row.endsOn ? f.day(row.endsOn) : ''}`,
        },
        {
          id: 'act',
          head: '',
          isEnd: true,
          phone: 'below',
          cell: (row) =>
            can('end-match') && !row.endsOn ? (
              <button type="button" className="btn plain s" onClick={() => onAct({ name: 'end-match', match: row })}>
                {t('act.end')}
              </button>
            ) : null,
        },
      ]}
    />
  );
}
