/** Enrolling someone new, on one page: who, what is needed for the project, what the EU asks about, and who becomes coach. */
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useWatch } from 'react-hook-form';
import { EnrolParticipant, members } from '#contracts';
import {
  EDUCATION_LEVELS,
  GENDERS,
  LABOUR_STATUSES,
  PROTECTION_KINDS,
  REFERRALS,
  RESIDENCE_STATUSES,
  SUPPORT_CODES,
  TRISTATE,
} from '#domain';
import { ActionForm } from '../parts/ActionForm';
import { ChipField, ChoiceField, CodeField, CodesField, DayField, TextField } from '../parts/fields';
import { PageHead } from '../parts/PageHead';
import { useRows } from '../parts/rows';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { newId } from '../providers/ids';
import { useProject, useSession } from '../providers/session';
import type { Values } from '../parts/validate';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="card part">
      <legend>{title}</legend>
      <div className="grid">{children}</div>
    </fieldset>
  );
}

/** Languages and countries are typed as words with commas between. */
const listOf = (value: unknown): string[] | undefined =>
  typeof value === 'string' && value.trim()
    ? value
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)
    : undefined;

function Unemployed() {
  const { t } = useWords();
  const status = useWatch({ name: 'labourStatus' }) as string | undefined;
  return status?.startsWith('UNEMPLOYED') ? (
    <DayField name="unemployedSince" label={t('enrol.unemployedSince')} isOptional />
  ) : null;
}

export default function EnrolPage() {
  const { t, today } = useWords();
  const navigate = useNavigate();
  const project = useProject();
  const { account } = useSession();
  const [ids] = useState(() => ({ id: newId(), participantId: newId(), periodId: newId() }));
  const coaches = useRows(members, {
    filter: { projectId: project?.id, role: 'coach' },
    perPage: 100,
    isOff: !project,
  });
  const choices = (coaches.data ?? []).map((member) => ({
    value: member.accountId,
    label: t('coach.option', { name: member.name, smart_count: member.caseload }),
  }));
  if (!project) return null;
  const shape = (values: Values): Values => ({
    ...values,
    languages: listOf(values.languages),
    citizenship: listOf(values.citizenship)?.map((one) => one.toUpperCase()),
    countryOfBirth: typeof values.countryOfBirth === 'string' ? values.countryOfBirth.toUpperCase() : undefined,
  });
  const isCoach = project.roles.includes('coach');
  return (
    <div className="enrol-page">
      <PageHead title={t('people.enrol')} context={t('enrol.context', { project: project.name })} />
      <ActionForm
        input={EnrolParticipant}
        path="/participations"
        draft={`enrol:${project.id}`}
        initial={{
          ...ids,
          projectId: project.id,
          entryOn: today,
          protection: 'no',
          coachId: isCoach ? account.id : undefined,
        }}
        shape={shape}
        submit={t('enrol.do')}
        className="on-page"
        onCancel={() => navigate('/participants')}
        onDone={(saved, values) => {
          toast(
            t('enrol.done', {
              name: [values.givenName, values.familyName].filter(Boolean).join(' ') || t('enrol.someone'),
            }),
          );
          navigate(`/participants/${saved.id}`);
        }}
      >
        <Part title={t('enrol.who')}>
          <TextField name="givenName" label={t('enrol.givenName')} isOptional />
          <TextField name="familyName" label={t('enrol.familyName')} isOptional />
          <TextField name="personalNumber" label={t('enrol.number')} help={t('enrol.number.help')} isOptional />
          <DayField name="birthDate" label={t('enrol.birthDate')} help={t('enrol.birthDate.help')} isOptional />
          <ChipField name="gender" label={t('enrol.gender')} list="genderOne" codes={GENDERS} isOptional />
          <ChipField
            name="protection"
            label={t('person.protected')}
            list="protection"
            codes={PROTECTION_KINDS}
            help={t('enrol.protection.help')}
          />
          <TextField name="phone" type="tel" label={t('enrol.phone')} isOptional />
          <TextField name="email" type="email" label={t('signIn.email')} isOptional />
          <TextField name="languages" label={t('enrol.languages')} help={t('enrol.commas')} isOptional />
          <TextField name="interpreterLanguage" label={t('enrol.interpreter')} isOptional />
        </Part>
        <Part title={t('enrol.start')}>
          <DayField name="entryOn" label={t('enrol.entryOn')} />
          <DayField name="plannedExitOn" label={t('enrol.plannedExitOn')} isOptional />
          <ChoiceField name="coachId" label={t('people.coach')} options={choices} isOptional />
          <CodeField name="referral" label={t('enrol.referral')} list="referral" codes={REFERRALS} isOptional />
          <TextField name="municipality" label={t('enrol.municipality')} isOptional />
        </Part>
        <Part title={t('enrol.situation')}>
          <CodeField
            name="labourStatus"
            label={t('enrol.labourStatus')}
            list="labourStatus"
            codes={LABOUR_STATUSES}
            isOptional
          />
          <Unemployed />
          <CodeField
            name="education"
            label={t('enrol.education')}
            list="education"
            codes={EDUCATION_LEVELS}
            isOptional
          />
          <TextField
            name="countryOfBirth"
            label={t('enrol.countryOfBirth')}
            help={t('enrol.country.help')}
            isOptional
          />
          <TextField name="citizenship" label={t('enrol.citizenship')} help={t('enrol.country.help')} isOptional />
          <ChipField name="parentsBornAbroad" label={t('enrol.parents')} list="tristate" codes={TRISTATE} isOptional />
          <CodeField
            name="residenceStatus"
            label={t('enrol.residence')}
            list="residenceStatus"
            codes={RESIDENCE_STATUSES}
            isOptional
          />
          <DayField name="permitOn" label={t('enrol.permitOn')} isOptional />
          <CodesField name="support" label={t('enrol.support')} list="support" codes={SUPPORT_CODES} isOptional />
        </Part>
      </ActionForm>
    </div>
  );
}
