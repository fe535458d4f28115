/** Mentors: room, languages, and whether the check holds; pairs that have not met for three weeks come first. */
import { useState } from 'react';
import { ChangeMentor, MENTOR_TIMES, mentorMatches, mentors, RegisterMentor, type MentorRow } from '#contracts';
import { addDays, checkIsValid, MENTOR_SILENT_DAYS } from '#domain';
import { ActionSheet } from '../parts/ActionSheet';
import { Card } from '../parts/Card';
import { CodesField, DayField, NumberField, TextField } from '../parts/fields';
import { PersonName } from '../parts/PersonName';
import { RowList } from '../parts/RowList';
import { useRows } from '../parts/rows';
import { RowTable } from '../parts/RowTable';
import { Empty } from '../parts/states';
import { Status } from '../parts/Status';
import { useWords } from '../parts/useWords';
import type { Values } from '../parts/validate';
import { newId } from '../providers/ids';
import { useMay, useProject } from '../providers/session';

const SOON_DAYS = 30;

function CheckStatus({ row }: { row: MentorRow }) {
  const { t, f, today } = useWords();
  if (!row.checkedOn) return <Status tone="bad">{t('mentor.unchecked')}</Status>;
  if (!checkIsValid(row, today))
    return <Status tone="bad">{t('mentor.expired', { date: f.day(row.checkExpiresOn!) })}</Status>;
  if (row.checkExpiresOn && row.checkExpiresOn <= addDays(today, SOON_DAYS))
    return <Status tone="watch">{t('mentor.expires', { date: f.day(row.checkExpiresOn) })}</Status>;
  return (
    <Status tone="good">
      {row.checkExpiresOn ? t('mentor.valid', { date: f.day(row.checkExpiresOn) }) : t('mentor.checked')}
    </Status>
  );
}

function MentorFields() {
  const { t } = useWords();
  return (
    <>
      <TextField name="name" label={t('people.name')} />
      <TextField name="industry" label={t('mentor.industry')} isOptional />
      <TextField name="languagesText" label={t('mentor.languages')} help={t('mentor.languages.help')} isOptional />
      <CodesField name="times" label={t('mentor.times')} list="mentorTime" codes={MENTOR_TIMES} isOptional />
      <NumberField name="capacity" label={t('mentor.capacity')} />
      <div className="grid">
        <TextField name="phone" label={t('placement.phone')} type="tel" isOptional />
        <TextField name="email" label={t('placement.email')} type="email" isOptional />
        <DayField name="checkedOn" label={t('mentor.checkedOn')} isOptional />
        <DayField name="checkExpiresOn" label={t('mentor.checkExpiresOn')} isOptional />
      </div>
      <p className="muted small">{t('mentor.check.text')}</p>
    </>
  );
}

const shaped = ({ languagesText, ...values }: Values): Values => ({
  ...values,
  languages: String(languagesText ?? '')
    .split(/[\s,]+/)
    .filter(Boolean),
});

function MentorSheet({ row, onClose }: { row: MentorRow | null; onClose: () => void }) {
  const { t } = useWords();
  const [id] = useState(newId);
  const projectId = useProject()?.id;
  if (!row) {
    return (
      <ActionSheet
        input={RegisterMentor}
        path="/mentors"
        initial={{ id, projectId, capacity: 1 }}
        title={t('mentor.add')}
        done={t('mentor.added')}
        shape={shaped}
        onClose={onClose}
      >
        <MentorFields />
      </ActionSheet>
    );
  }
  const { name, industry, times, capacity, phone, email, checkedOn, checkExpiresOn } = row;
  const was = {
    name,
    industry,
    times,
    capacity,
    phone,
    email,
    checkedOn,
    checkExpiresOn,
    languagesText: row.languages.join(', '),
  };
  return (
    <ActionSheet
      input={ChangeMentor}
      path={`/mentors/${row.id}/change`}
      version={row.version}
      initial={was as Record<string, unknown>}
      title={name}
      done={t('mentor.changed')}
      shape={shaped}
      onClose={onClose}
    >
      <MentorFields />
    </ActionSheet>
  );
}

function SilentPairs() {
  const { t, f } = useWords();
  const projectId = useProject()?.id;
  const filter = { projectId, silentDaysFrom: MENTOR_SILENT_DAYS };
  const list = useRows(mentorMatches, { filter, perPage: 50 });
  if (!list.data?.length) return null;
  return (
    <Card title={t('mentor.silentPairs')} count={list.total}>
      <RowTable
        label={t('mentor.silentPairs')}
        rows={list.data}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'name',
            head: t('people.name'),
            phone: 'first',
            cell: (row) => (
              <PersonName
                participationId={row.participationId}
                displayName={row.displayName}
                reference={row.reference}
              />
            ),
          },
          { id: 'mentor', head: t('tab.mentor'), phone: 'second', cell: (row) => row.mentorName },
          {
            id: 'since',
            head: t('mentor.met'),
            phone: 'aside',
            cell: (row) => <Status tone="watch">{t('mentor.silent', { days: f.days(row.silentDays ?? 0) })}</Status>,
          },
        ]}
      />
    </Card>
  );
}

/** @param isAdding the page's button was pressed */
export function MentorsTab({ isAdding, onClose }: { isAdding: boolean; onClose: () => void }) {
  const { t, f } = useWords();
  const may = useMay();
  const [editing, setEditing] = useState<MentorRow | null>(null);
  return (
    <div className="stack">
      <SilentPairs />
      <RowList
        of={mentors}
        label={t('places.tab.mentors')}
        filter={{}}
        empty={<Empty title={t('mentor.none')} />}
        columns={[
          {
            id: 'name',
            head: t('people.name'),
            sort: 'name',
            phone: 'first',
            cell: (row) =>
              may('mentoring:change') ? (
                <button type="button" className="linkish who" onClick={() => setEditing(row)}>
                  {row.name}
                </button>
              ) : (
                <b className="strong">{row.name}</b>
              ),
          },
          { id: 'industry', head: t('mentor.industry'), sort: 'industry', cell: (row) => row.industry ?? '–' },
          {
            id: 'languages',
            head: t('mentor.languages'),
            cell: (row) => row.languages.map(f.languageName).join(', ') || '–',
          },
          {
            id: 'room',
            head: t('mentor.capacity'),
            phone: 'aside',
            cell: (row) => t('caseload.attended', { attended: row.matched, planned: row.capacity }),
          },
          { id: 'check', head: t('mentor.check'), phone: 'second', cell: (row) => <CheckStatus row={row} /> },
        ]}
      />
      {(editing || isAdding) && (
        <MentorSheet
          row={editing}
          onClose={() => {
            setEditing(null);
            onClose();
          }}
        />
      )}
    </div>
  );
}
