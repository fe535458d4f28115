/** An outcome event: what, when, on what terms, and how it is known. Only the questions that belong to the kind are asked. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { RecordOutcome } from '#contracts';
import { CONTRACT_TYPES, EVIDENCE_KINDS, OUTCOME_TYPES, SUBSIDIES, TRISTATE } from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChipField, CodeField, DayField, NumberField } from '../../parts/fields';
import { nameOf } from '../../parts/PersonName';
import { useWords } from '../../parts/useWords';
import { newId } from '../../providers/ids';
import type { DialogProps } from './ActionDialog';

function Terms() {
  const { t } = useWords();
  const type = useWatch({ name: 'type' }) as string | undefined;
  if (type === 'EMPLOYMENT') {
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
        <ChipField
          name="matchesHomeBackground"
          label={t('outcome.matches')}
          list="tristate"
          codes={TRISTATE}
          isOptional
        />
      </>
    );
  }
  if (type !== 'EDUCATION') return null;
  return (
    <>
      <ChipField name="studyFinance" label={t('outcome.studyFinance')} list="tristate" codes={TRISTATE} isOptional />
      <ChipField name="leadsToEmployment" label={t('outcome.leads')} list="tristate" codes={TRISTATE} isOptional />
    </>
  );
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
      <DayField name="startsOn" label={t('outcome.startsOn')} />
      <DayField name="endsOn" label={t('outcome.endsOn')} isOptional />
      <Terms />
      <CodeField name="evidence" label={t('outcome.evidence')} list="evidence" codes={EVIDENCE_KINDS} isOptional />
    </ActionSheet>
  );
}
