/** SFI courses and mentors: begin and end. */
import { useState } from 'react';
import {
  EndMatch,
  EndSfi,
  organisations,
  SetSfiSchedule,
  StartSfi,
  type MentorMatchRow,
  type SfiEnrolmentRow,
} from '#contracts';
import { SFI_COURSES, SFI_PATHS, SFI_RESULTS } from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChipField, ChoiceField, CodeField, DayField, NumberField, TextField, WeekField } from '../../parts/fields';
import { nameOf } from '../../parts/PersonName';
import { useRows } from '../../parts/rows';
import { useWords } from '../../parts/useWords';
import { newId } from '../../providers/ids';
import type { DialogProps } from './ActionDialog';

export function SfiDialog({ person, onClose }: DialogProps) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  const schools = useRows(organisations, { filter: { kind: 'SFI_PROVIDER' }, perPage: 100 });
  const choices = (schools.data ?? []).map(({ id: value, name }) => ({ value, label: name }));
  return (
    <ActionSheet
      input={StartSfi}
      path="/sfi-enrolments"
      initial={{ id, participationId: person.row.id, path: '2', startsOn: today }}
      title={t('sfi.start', { name: nameOf(person.row) })}
      done={t('sfi.started')}
      onClose={onClose}
    >
      <ChipField name="path" label={t('sfi.path')} list="sfiPath" codes={SFI_PATHS} />
      <ChipField name="course" label={t('sfi.course')} list="sfiCourse" codes={SFI_COURSES} />
      <DayField name="startsOn" label={t('sfi.startsOn')} />
      {choices.length > 0 && <ChoiceField name="providerId" label={t('sfi.provider')} options={choices} isOptional />}
      <WeekField name="schedule" label={t('week.title')} isOptional />
      <NumberField name="hoursPerWeek" label={t('outcome.hours')} help={t('week.orHours')} isOptional />
    </ActionSheet>
  );
}

export function EndSfiDialog({ enrolment, onClose }: DialogProps & { enrolment: SfiEnrolmentRow }) {
  const { t, today } = useWords();
  return (
    <ActionSheet
      input={EndSfi}
      path={`/sfi-enrolments/${enrolment.id}/end`}
      version={enrolment.version}
      initial={{ endsOn: today }}
      title={t('sfi.end', { course: enrolment.course })}
      done={t('sfi.ended')}
      onClose={onClose}
    >
      <DayField name="endsOn" label={t('placement.endsOn')} />
      <CodeField name="result" label={t('sfi.result')} list="sfiResult" codes={SFI_RESULTS} />
    </ActionSheet>
  );
}

/** The week of a course: what it meets is told on the page. */
export function SfiWeekDialog({ enrolment, onClose }: DialogProps & { enrolment: SfiEnrolmentRow }) {
  const { t } = useWords();
  return (
    <ActionSheet
      input={SetSfiSchedule}
      path={`/sfi-enrolments/${enrolment.id}/set-schedule`}
      version={enrolment.version}
      initial={{ schedule: enrolment.schedule ?? [] }}
      title={t('act.sfi-week')}
      done={t('sfi.weekSaved')}
      onClose={onClose}
    >
      <WeekField name="schedule" label={t('week.title')} />
    </ActionSheet>
  );
}

export function EndMatchDialog({ match, onClose }: DialogProps & { match: MentorMatchRow }) {
  const { t, today } = useWords();
  return (
    <ActionSheet
      input={EndMatch}
      path={`/mentor-matches/${match.id}/end`}
      version={match.version}
      initial={{ endsOn: today }}
      title={t('mentor.end', { name: match.mentorName })}
      done={t('mentor.ended')}
      onClose={onClose}
    >
      <DayField name="endsOn" label={t('placement.endsOn')} />
      <TextField name="endReason" label={t('placement.endReason')} isOptional />
    </ActionSheet>
  );
}
