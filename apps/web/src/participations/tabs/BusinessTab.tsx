/** Own business: steps in the order they usually come, ticked when done; and the registration. */
import { businessRegistrations, businessSteps } from '#contracts';
import { BUSINESS_STEPS, displayOrganisationNumber, type BusinessStep } from '#domain';
import { Card } from '../../parts/Card';
import { useRefreshAll, useRows } from '../../parts/rows';
import { toast } from '../../parts/toasts';
import { useWords } from '../../parts/useWords';
import { write } from '../../providers/api';
import { ApiProblem } from '../../providers/api-problem';
import type { TabProps } from './participant-tabs';
import { useCan } from './TabCard';

export function BusinessTab({ person, onAct }: TabProps) {
  const { t, f, code, problem, today } = useWords();
  const can = useCan();
  const refresh = useRefreshAll();
  const filter = { participationId: person.row.id };
  const steps = useRows(businessSteps, { filter, perPage: 20 });
  const registered = useRows(businessRegistrations, { filter, perPage: 5 });
  const doneOn = (step: BusinessStep): string | null => steps.data?.find((one) => one.step === step)?.doneOn ?? null;
  const mark = async (step: BusinessStep, isDone: boolean): Promise<void> => {
    try {
      await write('/business-steps', { body: { ...filter, step, ...(isDone ? { doneOn: today } : {}) } });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      toast(problem(error.code, error.params));
    }
    refresh();
  };
  const isRegistered = (registered.data?.length ?? 0) > 0;
  return (
    <div className="stack">
      <Card
        title={t('tab.business')}
        end={
          can('register-business') &&
          !isRegistered && (
            <button type="button" className="btn line s" onClick={() => onAct({ name: 'register-business' })}>
              {t('act.register-business')}
            </button>
          )
        }
      >
        <div className="b">
          {BUSINESS_STEPS.map((step) => (
            <label key={step} className="tick">
              <input
                type="checkbox"
                disabled={!can('register-business')}
                checked={doneOn(step) !== null}
                onChange={(event) => void mark(step, event.target.checked)}
              />
              {code('businessStep', step)} {doneOn(step) && <span className="muted">{f.day(doneOn(step)!)}</span>}
            </label>
          ))}
        </div>
      </Card>
      {registered.data?.map((row) => (
        <Card key={row.id} title={row.name ?? code('businessForm', row.form)}>
          <p className="b">
            {[
              code('businessForm', row.form),
              t('business.since', { date: f.date(row.registeredOn) }),
              row.organisationNumber
                ? displayOrganisationNumber(row.organisationNumber)
                : row.hasPersonalNumber
                  ? t('business.sealed')
                  : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </Card>
      ))}
    </div>
  );
}
