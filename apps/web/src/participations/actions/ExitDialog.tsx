/**
 * Ending, in one guided dialogue: reason and destination are two questions; where they disagree it is explained; where only a dated outcome counts it is
 * asked for at once; how she can be reached later is asked; and the follow-ups it brings are shown before it is done. Also a correction of it.
 */
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { TriangleAlert } from 'lucide-react';
import { outcomes, periods, RecordExit, RecordReturn } from '#contracts';
import {
  CONTACT_CHANNELS,
  EVIDENCE_KINDS,
  EXIT_DESTINATIONS,
  EXIT_REASONS,
  exitConsequences,
  exitContradiction,
  isCivilDate,
  LABOUR_STATUSES,
  missingOutcome,
  proposedDestination,
  TRISTATE,
  type ExitDestination,
  type ExitReason,
  type OutcomeType,
} from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChipField, CodeField, DayField, NumberField, TextField } from '../../parts/fields';
import { nameOf } from '../../parts/PersonName';
import { useRows } from '../../parts/rows';
import { useWords } from '../../parts/useWords';
import type { Values } from '../../parts/validate';
import { newId } from '../../providers/ids';
import { openSteps, type Person } from '../person';
import type { DialogProps } from './ActionDialog';

interface Said {
  exitOn: unknown;
  exitReason?: ExitReason;
  exitDestination?: ExitDestination;
}

function useSaid(): Said {
  const { control } = useFormContext();
  const [exitOn, exitReason, exitDestination] = useWatch({
    control,
    name: ['exitOn', 'exitReason', 'exitDestination'],
  }) as [unknown, ExitReason | undefined, ExitDestination | undefined];
  return { exitOn, exitReason: exitReason || undefined, exitDestination: exitDestination || undefined };
}

/** A reason that leaves no choice fills in the destination; and what does not go together is said. */
function Together() {
  const { t } = useWords();
  const { setValue, getValues } = useFormContext();
  const { exitReason, exitDestination } = useSaid();
  useEffect(() => {
    const proposed = exitReason ? proposedDestination(exitReason) : null;
    if (proposed && !getValues('exitDestination')) setValue('exitDestination', proposed);
  }, [exitReason, getValues, setValue]);
  const contradiction = exitReason && exitDestination ? exitContradiction(exitReason, exitDestination) : null;
  if (!contradiction) return null;
  return (
    <div className="banner watch" role="status">
      <TriangleAlert className="i s watch" aria-hidden />
      <p>{t(`exit.contradiction.${contradiction}`)}</p>
    </div>
  );
}

/** Only a dated outcome counts: it is asked for here, so that nobody has to remember it. */
function Proof({ person, onMissing }: { person: Person; onMissing: (type: OutcomeType | null) => void }) {
  const { t, code } = useWords();
  const { exitOn, exitDestination } = useSaid();
  const known = useRows(outcomes, { filter: { participationId: person.row.id }, perPage: 50 });
  const missing =
    exitDestination && isCivilDate(exitOn) && known.data ? missingOutcome(exitDestination, exitOn, known.data) : null;
  useEffect(() => onMissing(missing), [missing, onMissing]);
  if (!missing) return null;
  return (
    <div className="follows">
      <h3>{t('exit.proof', { type: code('outcomeType', missing).toLowerCase() })}</h3>
      <p className="muted">{t('exit.proof.text')}</p>
      <DayField name="outcomeOn" label={t('outcome.startsOn')} isOptional />
      {missing === 'EMPLOYMENT' && <NumberField name="outcomeHours" label={t('outcome.hours')} isOptional />}
      {(missing === 'EDUCATION' || missing === 'PRAKTIK') && (
        <ChipField name="outcomeLeads" label={t('outcome.leads')} list="tristate" codes={TRISTATE} isOptional />
      )}
      {missing === 'EDUCATION' && (
        <ChipField
          name="outcomeFinance"
          label={t('outcome.studyFinance')}
          list="tristate"
          codes={TRISTATE}
          isOptional
        />
      )}
      <CodeField
        name="outcomeEvidence"
        label={t('outcome.evidence')}
        list="evidence"
        codes={EVIDENCE_KINDS}
        isOptional
      />
    </div>
  );
}

function Follows({ person }: { person: Person }) {
  const { t, f, code } = useWords();
  const { exitOn, exitReason } = useSaid();
  if (!isCivilDate(exitOn) || !exitReason) return null;
  const { followUps, closePlanSteps } = exitConsequences(
    { planStepIds: openSteps(person).map(({ id }) => id), mentorMatchIds: [] },
    { exitOn, exitReason },
  );
  return (
    <div className="follows" role="status">
      <h3>{t('exit.follows')}</h3>
      <ul>
        {followUps.map(({ milestone, dueOn, opensOn, closesOn }) => (
          <li key={milestone}>
            <b>{t('exit.followUp', { milestone: code('milestone', milestone).toLowerCase(), date: f.date(dueOn) })}</b>{' '}
            <span className="muted">{t('exit.window', { from: f.day(opensOn), to: f.date(closesOn) })}</span>
          </li>
        ))}
        {followUps.length === 0 && <li>{t('exit.noFollowUps')}</li>}
        {closePlanSteps.length > 0 && <li>{t('exit.closesSteps', { smart_count: closePlanSteps.length })}</li>}
        <li className="muted">{t('exit.undo.text')}</li>
      </ul>
    </div>
  );
}

/** Asked now, while she is here: in three months the number may have changed. */
function LaterContact({ reason }: { reason?: ExitReason }) {
  const { t } = useWords();
  const mayContact = useWatch({ name: 'mayContactCode' }) as string | undefined;
  if (!reason || reason === 'DECEASED' || reason === 'REGISTRATION_ERROR') return null;
  return (
    <>
      <ChipField name="mayContactCode" label={t('exit.mayContact')} list="tristate" codes={['yes', 'no']} isOptional />
      {mayContact === 'yes' && (
        <div className="grid">
          <TextField name="contact" label={t('exit.contact')} help={t('exit.contact.help')} isOptional />
          <CodeField
            name="contactChannel"
            label={t('followUp.channel')}
            list="contactChannel"
            codes={CONTACT_CHANNELS}
            isOptional
          />
        </div>
      )}
    </>
  );
}

function Reached() {
  const { exitReason } = useSaid();
  return <LaterContact reason={exitReason} />;
}

/** The form's flat fields → the input. */
function shaped(values: Values, outcomeId: string, missing: OutcomeType | null): Values {
  const { outcomeOn, outcomeHours, outcomeLeads, outcomeFinance, outcomeEvidence, mayContactCode, ...exit } = values;
  const outcome =
    missing && outcomeOn
      ? {
          id: outcomeId,
          type: missing,
          startsOn: outcomeOn,
          ...(outcomeHours ? { hoursPerWeek: outcomeHours } : {}),
          ...(outcomeLeads ? { leadsToEmployment: outcomeLeads } : {}),
          ...(outcomeFinance ? { studyFinance: outcomeFinance } : {}),
          ...(outcomeEvidence ? { evidence: outcomeEvidence } : {}),
        }
      : undefined;
  return { ...exit, outcome, mayContact: mayContactCode ? mayContactCode === 'yes' : undefined };
}

function ExitForm({ person, onClose, isCorrection }: DialogProps & { isCorrection: boolean }) {
  const { t, today } = useWords();
  const { row } = person;
  const [outcomeId] = useState(newId);
  const [missing, setMissing] = useState<OutcomeType | null>(null);
  const was = isCorrection
    ? { exitOn: row.exitOn, exitReason: row.exitReason, exitDestination: row.exitDestination }
    : { exitOn: today };
  return (
    <ActionSheet
      input={RecordExit}
      path={`/participations/${row.id}/${isCorrection ? 'correct-exit' : 'record-exit'}`}
      version={row.version}
      initial={was}
      title={t(isCorrection ? 'exit.correct.title' : 'exit.title', { name: nameOf(row) })}
      done={t(isCorrection ? 'exit.corrected' : 'exit.done', { name: nameOf(row) })}
      submit={isCorrection ? undefined : t('exit.do')}
      shape={(values) => shaped(values, outcomeId, missing)}
      onClose={onClose}
    >
      <DayField name="exitOn" label={t('exit.on')} />
      <CodeField name="exitReason" label={t('exit.reason')} list="exitReason" codes={EXIT_REASONS} />
      <CodeField
        name="exitDestination"
        label={t('exit.destination')}
        list="exitDestination"
        codes={EXIT_DESTINATIONS}
      />
      <Together />
      <Proof person={person} onMissing={setMissing} />
      <Follows person={person} />
      <Reached />
    </ActionSheet>
  );
}

export const ExitDialog = (props: DialogProps) => <ExitForm {...props} isCorrection={false} />;
export const CorrectExitDialog = (props: DialogProps) => <ExitForm {...props} isCorrection />;

/** The day the last exit was written down, for saying until when it can be taken back. */
export function useExitRecordedOn({ row }: Person): string | null {
  const list = useRows(periods, {
    filter: { participationId: row.id },
    sort: '-entryOn',
    perPage: 1,
    isOff: !row.exitOn,
  });
  return list.data?.[0]?.exitRecordedOn ?? row.exitOn;
}

export function ReturnDialog({ person, onClose }: DialogProps) {
  const { t, today } = useWords();
  const { row } = person;
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={RecordReturn}
      path={`/participations/${row.id}/record-return`}
      version={row.version}
      initial={{ id, entryOn: today }}
      title={t('return.title', { name: nameOf(row) })}
      done={t('return.done', { name: nameOf(row) })}
      onClose={onClose}
    >
      <p>{t('return.text')}</p>
      <DayField name="entryOn" label={t('return.on')} />
      <DayField name="plannedExitOn" label={t('enrol.plannedExitOn')} isOptional />
      <CodeField
        name="labourStatus"
        label={t('enrol.labourStatus')}
        list="labourStatus"
        codes={LABOUR_STATUSES}
        isOptional
      />
    </ActionSheet>
  );
}
