/** The columns a participants' list can have, which a file takes with it, and which are shown until somebody chooses. */
import { ArrowDown } from 'lucide-react';
import type { CaseloadRow } from '#contracts';
import type { CaseloadColumn } from '#i18n';
import type { Column } from '../../parts/RowTable';
import { PersonName } from '../../parts/PersonName';
import type { Words } from '../../parts/useWords';
import { NextCell } from '../NextCell';

export const COLUMN_IDS = [
  'name',
  'stage',
  'next',
  'contact',
  'attendance',
  'sfi',
  'steps',
  'coach',
  'entry',
  'exit',
  'gender',
  'birthYear',
  'reference',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];
export const FIRST_COLUMNS: readonly ColumnId[] = ['name', 'stage', 'next', 'contact', 'attendance', 'sfi', 'exit'];
export const LEADERS_COLUMNS: readonly ColumnId[] = ['name', 'stage', 'next', 'contact', 'coach', 'entry', 'exit'];

/** What stands in the file for a column on the screen. */
export const IN_FILE: Record<ColumnId, readonly CaseloadColumn[]> = {
  name: ['name'],
  stage: ['state', 'stage'],
  next: ['nextKind', 'nextOn'],
  contact: ['lastContactOn', 'silentDays'],
  attendance: ['attendance30'],
  sfi: ['sfiCourse'],
  steps: ['openSteps'],
  coach: ['coachName'],
  entry: ['entryOn'],
  exit: ['plannedExitOn', 'exitOn', 'exitReason', 'exitDestination'],
  gender: ['gender'],
  birthYear: ['birthYear'],
  reference: ['reference'],
};
const LOW = 75;

function Attendance({ row, words: { t } }: { row: CaseloadRow; words: Words }) {
  if (row.attendance30 === null) return <>–</>;
  const text = t('caseload.attended', { attended: row.attended30, planned: row.planned30 });
  if (row.attendance30 >= LOW) return <>{text}</>;
  return (
    <span className="watch strong low">
      <ArrowDown className="i s" role="img" aria-label={t('caseload.low')} /> {text}
    </span>
  );
}

function exitOf(row: CaseloadRow, { t, f }: Words): string {
  if (row.exitOn) return t('people.exited', { date: f.day(row.exitOn) });
  return row.plannedExitOn ? t('people.planned', { date: f.day(row.plannedExitOn) }) : '–';
}

export function allColumns(words: Words): Record<ColumnId, Column<CaseloadRow>> {
  const { t, f, code } = words;
  return {
    name: {
      id: 'name',
      head: t('people.name'),
      sort: 'sortName',
      isShort: true,
      phone: 'first',
      cell: (row) => (
        <PersonName
          participationId={row.id}
          displayName={row.displayName}
          reference={row.reference}
          isProtected={row.isProtected}
        />
      ),
    },
    stage: { id: 'stage', head: t('people.stage'), isShort: true, cell: (row) => code('stage', row.stage) },
    next: {
      id: 'next',
      head: t('people.next'),
      sort: 'nextOn',
      phone: 'second',
      cell: (row) => <NextCell row={row} />,
    },
    contact: {
      id: 'contact',
      head: t('people.contact'),
      sort: 'lastContactOn',
      isShort: true,
      phone: 'aside',
      cell: (row) => (row.lastContactOn ? f.ago(row.lastContactOn) : '–'),
    },
    attendance: {
      id: 'attendance',
      head: t('caseload.attendance'),
      sort: 'attendance30',
      isEnd: true,
      cell: (row) => <Attendance row={row} words={words} />,
    },
    sfi: { id: 'sfi', head: t('caseload.sfi'), cell: (row) => row.sfiCourse ?? '–' },
    steps: { id: 'steps', head: t('caseload.steps'), isEnd: true, cell: (row) => row.openSteps },
    coach: { id: 'coach', head: t('people.coach'), sort: 'coachName', cell: (row) => row.coachName ?? '–' },
    entry: {
      id: 'entry',
      head: t('people.entry'),
      sort: 'entryOn',
      isShort: true,
      cell: (row) => (row.entryOn ? f.day(row.entryOn) : '–'),
    },
    exit: {
      id: 'exit',
      head: t('people.exit'),
      sort: 'plannedExitOn',
      isShort: true,
      cell: (row) => exitOf(row, words),
    },
    gender: { id: 'gender', head: t('filter.gender'), cell: (row) => code('gender', row.gender) },
    birthYear: { id: 'birthYear', head: t('caseload.birthYear'), cell: (row) => row.birthYear ?? '–' },
    reference: { id: 'reference', head: t('caseload.reference'), sort: 'reference', cell: (row) => row.reference },
  };
}
