/** Enrolling someone new, on one page: who, what is needed for the project, what the EU asks about, and who becomes coach. */
import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { EnrolParticipant, members, type WaitingPerson } from '#contracts';
import { EDUCATION_LEVELS, GENDERS, PROTECTION_KINDS, REFERRALS, SUPPORT_CODES } from '#domain';
import { AnonymousSheet } from '../intake/AnonymousSheet';
import { DuplicateCard } from '../intake/DuplicateCard';
import { GapsCard } from '../intake/GapsCard';
import { IdentityNumberField } from '../intake/NumberField';
import { OriginFields } from '../intake/OriginFields';
import { SensitiveFields } from '../intake/SensitiveFields';
import { StatusFields } from '../intake/StatusFields';
import { useWaiting } from '../intake/useWaiting';
import { ActionForm } from '../parts/ActionForm';
import { ChipField, ChoiceField, CodeField, CodesField, DayField, TextField } from '../parts/fields';
import { PageHead } from '../parts/PageHead';
import { useRows } from '../parts/rows';
import { LoadingRows } from '../parts/states';
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

/** What the waiting list knows fills the form. */
const fromWaiting = (waiting: WaitingPerson | undefined): Values =>
  waiting
    ? {
        waitingEntryId: waiting.id,
        givenName: waiting.givenName ?? undefined,
        familyName: waiting.familyName ?? undefined,
        personalNumber: waiting.personalNumber ?? undefined,
        phone: waiting.phone ?? undefined,
        languages: waiting.languages ?? undefined,
        referral: waiting.referral,
        ...(waiting.isProtected ? { protection: 'sekretessmarkering' } : {}),
      }
    : {};

export default function EnrolPage() {
  const { t, today } = useWords();
  const navigate = useNavigate();
  const project = useProject();
  const { account } = useSession();
  const [query] = useSearchParams();
  const from = query.get('from');
  const waiting = useWaiting(project?.id, !from);
  const [isCounting, count] = useState(false);
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
  if (from && waiting.isPending) return <LoadingRows count={5} />;
  const shape = (values: Values): Values => ({
    ...values,
    languages: listOf(values.languages),
    citizenship: listOf(values.citizenship)?.map((one) => one.toUpperCase()),
    countryOfBirth: typeof values.countryOfBirth === 'string' ? values.countryOfBirth.toUpperCase() : undefined,
  });
  const isCoach = project.roles.includes('coach');
  return (
    <div className="enrol-page">
      <PageHead title={t('people.enrol')} context={t('enrol.context', { project: project.name })}>
        <button type="button" className="btn plain" onClick={() => count(true)}>
          {t('anonymous.add')}
        </button>
      </PageHead>
      {isCounting && (
        <AnonymousSheet projectId={project.id} year={Number(today.slice(0, 4))} onClose={() => count(false)} />
      )}
      <ActionForm
        input={EnrolParticipant}
        path="/participations"
        draft={`enrol:${from ?? project.id}`}
        initial={{
          ...ids,
          projectId: project.id,
          entryOn: today,
          protection: 'no',
          ...fromWaiting(waiting.data?.find((one) => one.id === from)),
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
        <aside className="beside">
          <DuplicateCard projectId={project.id} />
          <GapsCard />
        </aside>
        <Part title={t('enrol.who')}>
          <IdentityNumberField />
          <TextField name="givenName" label={t('enrol.givenName')} isOptional />
          <TextField name="familyName" label={t('enrol.familyName')} isOptional />
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
          <StatusFields />
          <CodeField
            name="education"
            label={t('enrol.education')}
            list="education"
            codes={EDUCATION_LEVELS}
            isOptional
          />
          <OriginFields />
          <SensitiveFields />
          <CodesField name="support" label={t('enrol.support')} list="support" codes={SUPPORT_CODES} isOptional />
        </Part>
      </ActionForm>
    </div>
  );
}
