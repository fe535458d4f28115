/** An outcome event: what, when, on what terms, and how it is known. Only the questions that belong to the kind are asked; each can be answered later. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ChangeOutcome, type OutcomeRow, RecordOutcome, WithdrawOutcome } from '#contracts';
import { CONTRACT_TYPES, EVIDENCE_KINDS, OUTCOME_TYPES, type OutcomeType, SUBSIDIES, TRISTATE } from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChipField, CodeField, DayField, NumberField, TextField } from '../../parts/fields';
import { nameOf } from '../../parts/PersonName';
import { useWords } from '../../parts/useWords';
import { newId } from '../../providers/ids';
import { toast } from '../../parts/toasts';
import type { DialogProps } from './ActionDialog';
import { useRestore } from './useRestore';

const WORK: readonly OutcomeType[] = ['EMPLOYMENT', 'SELF_EMPLOYMENT'];
const TAUGHT: readonly OutcomeType[] = ['EDUCATION', 'PRAKTIK'];

function Employment() {
  const { t } = useWords();
  return (
    <>
      <NumberField name="hoursPerWeek" label={t('outcome.hours')} isOptional />
      <CodeField
        name="contractType"
        label={t('outcome.contract')}
        list="contractType"
        codes={CONTRACT_TYPES}
        isOptional
      />
      <CodeField name="subsidy" label={t('outcome.subsidy')} list="subsidy" codes={SUBSIDIES} isOptional />
    </>
  );
}

/** What goals ask about an event of that kind. */
function Terms({ type }: { type: OutcomeType | undefined }) {
  const { t } = useWords();
  if (!type) return null;
  const isWork = WORK.includes(type);
  const goesOn = isWork || TAUGHT.includes(type);
  return (
    <>
      {goesOn && (
        <DayField
          name="confirmedThrough"
          label={t('outcome.confirmed')}
          help={t('outcome.confirmed.help')}
          isOptional
        />
      )}
      {type === 'EMPLOYMENT' && <Employment />}
      {TAUGHT.includes(type) && (
        <ChipField name="leadsToEmployment" label={t('outcome.leads')} list="tristate" codes={TRISTATE} isOptional />
      )}
      {type === 'EDUCATION' && (
        <ChipField name="studyFinance" label={t('outcome.studyFinance')} list="tristate" codes={TRISTATE} isOptional />
      )}
      {(isWork || type === 'EDUCATION') && (
        <ChipField
          name="matchesHomeBackground"
          label={t('outcome.matches')}
          list="tristate"
          codes={TRISTATE}
          isOptional
        />
      )}
      {isWork && (
        <ChipField
          name="improved"
          label={t('outcome.improved')}
          help={t('outcome.improved.help')}
          list="tristate"
          codes={TRISTATE}
          isOptional
        />
      )}
    </>
  );
}

function TermsOfChosen() {
  return <Terms type={useWatch({ name: 'type' }) as OutcomeType | undefined} />;
}

function Days() {
  const { t } = useWords();
  return (
    <>
      <DayField name="startsOn" label={t('outcome.startsOn')} />
      <DayField name="endsOn" label={t('outcome.endsOn')} isOptional />
    </>
  );
}

function Evidence() {
  const { t } = useWords();
  return <CodeField name="evidence" label={t('outcome.evidence')} list="evidence" codes={EVIDENCE_KINDS} isOptional />;
}

export function OutcomeDialog({ person, onClose }: DialogProps) {
  const { t, today } = useWords();
  const { row } = person;
  const [id] = useState(newId);
  return (
    <ActionSheet
      input={RecordOutcome}
      path="/outcomes"
      initial={{ id, participationId: row.id, startsOn: today }}
      title={t('outcome.title', { name: nameOf(row) })}
      done={t('outcome.done')}
      onClose={onClose}
    >
      <ChipField name="type" label={t('outcome.type')} list="outcomeType" codes={OUTCOME_TYPES} />
      <Days />
      <TermsOfChosen />
      <Evidence />
    </ActionSheet>
  );
}

/** The event as it stands, to be completed or put right. What the form does not ask about stays as it is. */
function standing(row: OutcomeRow) {
  return Object.fromEntries(SAID.map((name) => [name, row[name] ?? undefined]));
}

const SAID = [
  'startsOn',
  'endsOn',
  'confirmedThrough',
  'hoursPerWeek',
  'contractType',
  'subsidy',
  'studyFinance',
  'leadsToEmployment',
  'matchesHomeBackground',
  'improved',
  'support',
  'municipality',
  'employerId',
  'evidence',
] as const satisfies readonly (keyof OutcomeRow & keyof ChangeOutcome)[];

export function ChangeOutcomeDialog({ outcome, onClose }: DialogProps & { outcome: OutcomeRow }) {
  const { t, code } = useWords();
  return (
    <ActionSheet
      input={ChangeOutcome}
      path={`/outcomes/${outcome.id}/change`}
      version={outcome.version}
      initial={standing(outcome)}
      title={t('outcome.change', { what: code('outcomeType', outcome.type) })}
      done={t('outcome.done')}
      onClose={onClose}
    >
      <Days />
      <Terms type={outcome.type as OutcomeType} />
      <Evidence />
    </ActionSheet>
  );
}

export function WithdrawOutcomeDialog({ outcome, onClose }: DialogProps & { outcome: OutcomeRow }) {
  const { t, code } = useWords();
  const restore = useRestore();
  return (
    <ActionSheet
      input={WithdrawOutcome}
      path={`/outcomes/${outcome.id}/withdraw`}
      version={outcome.version}
      title={t('outcome.withdraw', { what: code('outcomeType', outcome.type) })}
      done={t('outcome.withdrawn')}
      submit={t('outcome.withdraw.do')}
      onDone={() => toast(t('outcome.withdrawn'), () => restore(outcome.id, outcome.version + 1))}
      onClose={onClose}
    >
      <p>{t('outcome.withdraw.text')}</p>
      <TextField name="reason" label={t('entry.correct.reason')} />
    </ActionSheet>
  );
}
