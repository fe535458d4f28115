/** Changing or cancelling a session: this one, or this and the later ones of its series. */
import { useWatch } from 'react-hook-form';
import { CancelSession, ChangeSession, type ActivityRow } from '#contracts';
import { ActionSheet } from '../parts/ActionSheet';
import { ChipField, DayField, NumberField, TextField } from '../parts/fields';
import { useWords } from '../parts/useWords';
import { ExpectedField } from './ExpectedField';

interface SessionDialogProps {
  activity: ActivityRow;
  onClose: () => void;
  onDone?: () => void;
}

function Scope({ activity }: { activity: ActivityRow }) {
  const { t } = useWords();
  return activity.seriesId ? (
    <ChipField name="scope" label={t('session.scope')} list="sessionScope" codes={['one', 'later']} />
  ) : null;
}

/** A series keeps its days; only a single session moves. */
function DayOfOne() {
  const { t } = useWords();
  const scope: unknown = useWatch({ name: 'scope' });
  return scope === 'one' ? <DayField name="onDate" label={t('sessions.day')} /> : null;
}

export function ChangeSessionDialog({ activity, expected, onClose }: SessionDialogProps & { expected: string[] }) {
  const { t } = useWords();
  return (
    <ActionSheet
      input={ChangeSession}
      path={`/activities/${activity.id}/change`}
      version={activity.version}
      initial={{
        scope: 'one',
        onDate: activity.onDate,
        startsAt: activity.startsAt ?? undefined,
        endsAt: activity.endsAt ?? undefined,
        breakMinutes: activity.breakMinutes ?? undefined,
        place: activity.place ?? undefined,
        participationIds: expected,
      }}
      shape={({ onDate, ...values }) => (values.scope === 'one' ? { onDate, ...values } : values)}
      title={t('session.change.title')}
      done={t('session.changed')}
      onClose={onClose}
    >
      <Scope activity={activity} />
      <DayOfOne />
      <div className="grid">
        <TextField name="startsAt" label={t('sessions.startsAt')} isOptional />
        <TextField name="endsAt" label={t('sessions.endsAt')} isOptional />
        <NumberField name="breakMinutes" label={t('sessions.break')} isOptional />
        <TextField name="place" label={t('sessions.place')} isOptional />
      </div>
      <ExpectedField projectId={activity.projectId} />
    </ActionSheet>
  );
}

export function CancelSessionDialog({ activity, onClose, onDone }: SessionDialogProps) {
  const { t } = useWords();
  return (
    <ActionSheet
      input={CancelSession}
      path={`/activities/${activity.id}/cancel`}
      version={activity.version}
      initial={{ scope: 'one' }}
      title={t('session.cancel.title')}
      done={t('session.cancelled')}
      submit={t('session.cancel')}
      onClose={onClose}
      onDone={onDone}
    >
      <Scope activity={activity} />
      <TextField name="reason" label={t('session.cancel.reason')} />
    </ActionSheet>
  );
}
