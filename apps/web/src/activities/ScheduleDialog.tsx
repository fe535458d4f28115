/** A group session: what, when, where and who is expected. */
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { caseload, ScheduleActivity } from '#contracts';
import { ACTIVITY_KIND_RULES, ACTIVITY_KINDS } from '#domain';
import { ActionSheet } from '../parts/ActionSheet';
import { CodeField, DayField, NumberField, TextField } from '../parts/fields';
import { nameOf } from '../parts/PersonName';
import { useRows } from '../parts/rows';
import { LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { newId } from '../providers/ids';

const GROUP_KINDS = ACTIVITY_KINDS.filter((kind) => ['S', 'A', 'F'].includes(ACTIVITY_KIND_RULES[kind].hours));

function Expected({ projectId }: { projectId: string }) {
  const { t, problem } = useWords();
  const { field, fieldState } = useController({ name: 'participationIds' });
  const people = useRows(caseload, { filter: { projectId, state: 'active' }, perPage: 100 });
  const chosen = (field.value ?? []) as string[];
  const toggle = (id: string): void =>
    field.onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const all = (people.data ?? []).map(({ id }) => id);
  return (
    <fieldset className="field expected">
      <legend className="lbl">
        {t('sessions.who')} <span className="count">{chosen.length}</span>
      </legend>
      <button type="button" className="linkish" onClick={() => field.onChange(chosen.length === all.length ? [] : all)}>
        {t(chosen.length === all.length ? 'sessions.none' : 'sessions.all')}
      </button>
      {people.isPending && <LoadingRows />}
      <ul className="picks">
        {people.data?.map((row) => (
          <li key={row.id}>
            <label className="tick">
              <input
                type="checkbox"
                name="participationIds"
                checked={chosen.includes(row.id)}
                onChange={() => toggle(row.id)}
              />
              {nameOf(row)}
            </label>
          </li>
        ))}
      </ul>
      {fieldState.error && (
        <p className="help bad" role="alert">
          {problem(String(fieldState.error.message ?? 'field.required'))}
        </p>
      )}
    </fieldset>
  );
}

export function ScheduleDialog({
  projectId,
  onClose,
  onDone,
}: {
  projectId: string;
  onClose: () => void;
  onDone: (id: string) => void;
}) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={ScheduleActivity}
      path="/activities"
      initial={{
        id,
        projectId,
        kind: 'COACHING_GROUP',
        onDate: today,
        startsAt: '09:00',
        endsAt: '12:00',
        participationIds: [],
      }}
      title={t('sessions.schedule')}
      done={t('sessions.scheduled')}
      onClose={onClose}
      onDone={() => onDone(id)}
    >
      <CodeField name="kind" label={t('sessions.kind')} list="activityKind" codes={GROUP_KINDS} />
      <DayField name="onDate" label={t('sessions.day')} />
      <div className="grid">
        <TextField name="startsAt" label={t('sessions.startsAt')} isOptional />
        <TextField name="endsAt" label={t('sessions.endsAt')} isOptional />
        <NumberField name="breakMinutes" label={t('sessions.break')} isOptional />
        <TextField name="place" label={t('sessions.place')} isOptional />
      </div>
      <Expected projectId={projectId} />
    </ActionSheet>
  );
}
