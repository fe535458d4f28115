/** A project new to the house. Who works in it is said afterwards, under Konton. */
import { useState } from 'react';
import { OpenProject } from '#contracts';
import { ActionSheet } from '../parts/ActionSheet';
import { DayField, TextField } from '../parts/fields';
import { useWords } from '../parts/useWords';
import { newId } from '../providers/ids';

export function OpenProjectSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={OpenProject}
      path="/projects"
      initial={{ id }}
      title={t('projects.open')}
      done={t('projects.opened')}
      onClose={onClose}
    >
      <TextField name="name" label={t('projects.name')} />
      <TextField name="code" label={t('projects.code')} help={t('projects.code.help')} />
      <TextField name="ownerName" label={t('projects.owner')} help={t('projects.owner.help')} />
      <div className="grid">
        <DayField name="startsOn" label={t('projects.startsOn')} />
        <DayField name="endsOn" label={t('projects.endsOn')} />
      </div>
    </ActionSheet>
  );
}
