/** A mentor for this person: those with room and a valid check, the best reasons first, each with why. */
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { MatchMentor, mentors, type MentorRow } from '#contracts';
import { suggestMentors } from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { DayField, TextField } from '../../parts/fields';
import { Field } from '../../parts/fields/Field';
import { nameOf } from '../../parts/PersonName';
import { useRows } from '../../parts/rows';
import { useWords } from '../../parts/useWords';
import { newId } from '../../providers/ids';
import type { DialogProps } from './ActionDialog';

function Suggested({ languages }: { languages: readonly string[] }) {
  const { t, f, today } = useWords();
  const { setValue } = useFormContext();
  const industry = (useWatch({ name: 'industry' }) as string | undefined) ?? null;
  const all = useRows(mentors, { perPage: 100 });
  const list: readonly MentorRow[] = all.data ?? [];
  // Swedish is everybody's: it says nothing about who suits whom.
  const wish = { industry, languages: languages.filter((one) => one !== 'sv'), times: [] };
  const found = suggestMentors(list, wish, today).slice(0, 8);
  return (
    <Field
      name="mentorId"
      label={t('mentor.who')}
      isGroup
      help={all.data && found.length === 0 ? t('mentor.none') : undefined}
    >
      {(field) => (
        <div className="suggested">
          {found.map(({ mentor, reasons }) => (
            <label key={mentor.id} className={field.value === mentor.id ? 'pick on' : 'pick'}>
              <input
                type="radio"
                name="mentorId"
                value={mentor.id}
                checked={field.value === mentor.id}
                onChange={() => {
                  field.onChange(mentor.id);
                  if (!industry && mentor.industry) setValue('industry', mentor.industry);
                }}
              />
              <span>
                <b>{mentor.name}</b>{' '}
                <span className="muted">
                  {[mentor.industry, mentor.languages.map(f.languageName).join(', ')].filter(Boolean).join(' · ')}
                </span>
                <span className="small muted why">
                  {reasons
                    .map((reason) => t(`mentor.reason.${reason}`, { free: mentor.capacity - mentor.matched }))
                    .join(' · ')}
                </span>
              </span>
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}

export function MentorDialog({ person, onClose }: DialogProps) {
  const { t, today } = useWords();
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={MatchMentor}
      path="/mentor-matches"
      initial={{ id, participationId: person.row.id, startsOn: today }}
      title={t('mentor.match', { name: nameOf(person.row) })}
      done={t('mentor.matched')}
      onClose={onClose}
    >
      <TextField name="industry" label={t('mentor.industry')} help={t('mentor.industry.help')} isOptional />
      <Suggested languages={person.row.languages} />
      <DayField name="startsOn" label={t('sfi.startsOn')} />
    </ActionSheet>
  );
}
