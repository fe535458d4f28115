/** A month at a workplace reported at once (hours mode P): its weekdays by its week and hours, present unless one says otherwise. Days already reported are left alone. */
import { useState } from 'react';
import { type PersonMonthView, type PlacementRow, ReportPlacementMonth } from '#contracts';
import { ATTENDANCE_STATUSES, type AttendanceStatus, placementDays, wasThere } from '#domain';
import { MonthPicker } from '../../attendance/MonthPicker';
import { usePersonMonth } from '../../attendance/useMonthView';
import { ActionForm } from '../../parts/ActionForm';
import { CodeField } from '../../parts/fields';
import { Sheet } from '../../parts/Sheet';
import { Failure, LoadingRows } from '../../parts/states';
import { toast } from '../../parts/toasts';
import { useWords } from '../../parts/useWords';
import type { Values } from '../../parts/validate';
import type { DialogProps } from './ActionDialog';

type Day = ReturnType<typeof placementDays>[number];
const STATUSES = ATTENDANCE_STATUSES.filter((status) => status !== 'NOT_REPORTED' && status !== 'PARTIAL');

/** A field a day: a name without a full stop, which would make parts of it. */
const fieldOf = ({ on }: Day): string => `day-${on}`;

/** Weekdays of the month that nobody has reported yet. */
function unreported(placement: PlacementRow, view: PersonMonthView, today: string): Day[] {
  const there = view.rows.filter(({ kind }) => kind === placement.kind).map(({ onDate }) => onDate);
  return placementDays(placement, view.month, today).filter(({ on }) => !there.includes(on));
}

export function PlacementMonthSheet({ placement, onClose }: DialogProps & { placement: PlacementRow }) {
  const { t, today } = useWords();
  const [month, setMonth] = useState((placement.endsOn ?? today).slice(0, 7));
  const view = usePersonMonth(placement.participationId, month);
  return (
    <Sheet title={t('placement.month.title', { name: placement.employerName ?? '' })} onClose={onClose}>
      <div className="fields">
        <MonthPicker month={month} onChoose={setMonth} />
        {view.isPending && <LoadingRows count={5} />}
        {view.error && <Failure error={view.error} retry={() => void view.refetch()} />}
      </div>
      {view.data && <Month key={month} placement={placement} view={view.data} onClose={onClose} />}
    </Sheet>
  );
}

interface MonthProps {
  placement: PlacementRow;
  view: PersonMonthView;
  onClose: () => void;
}

function Month({ placement, view, onClose }: MonthProps) {
  const { t, f, today } = useWords();
  const days = unreported(placement, view, today);
  const shape = (values: Values): Values => ({
    month: view.month,
    exceptions: days
      .map((day) => ({ onDate: day.on, attendance: values[fieldOf(day)] as AttendanceStatus }))
      .filter((day) => !wasThere(day)),
  });
  if (!placement.hoursPerWeek) return <p className="fields muted">{t('placement.month.noHours')}</p>;
  if (view.isLocked)
    return <p className="fields muted">{t('placement.month.locked', { month: f.month(view.month) })}</p>;
  if (days.length === 0)
    return <p className="fields muted">{t('placement.month.none', { month: f.month(view.month) })}</p>;
  return (
    <ActionForm
      input={ReportPlacementMonth}
      path={`/placements/${placement.id}/report-month`}
      initial={Object.fromEntries(days.map((day) => [fieldOf(day), 'PRESENT']))}
      shape={shape}
      submit={t('placement.month.do', { smart_count: days.length })}
      onCancel={onClose}
      onDone={() => {
        onClose();
        toast(t('placement.month.done', { smart_count: days.length }));
      }}
    >
      <p>{t('placement.month.text')}</p>
      <div className="grid">
        {days.map((day) => (
          <CodeField
            key={day.on}
            name={fieldOf(day)}
            label={`${f.weekday(day.on)}, ${f.minutes(day.minutes)}`}
            list="attendance"
            codes={STATUSES}
            isAlwaysSaid
          />
        ))}
      </div>
    </ActionForm>
  );
}
