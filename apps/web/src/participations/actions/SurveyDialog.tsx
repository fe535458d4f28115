/** The survey together with the person: one question after the other, five answers, "vet inte" and "vill inte svara" as large. */
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { AnswerSurvey, type SurveyItemAnswer } from '#contracts';
import { ANSWER_MODES, SURVEY_ANSWERS, SURVEY_ITEMS, SURVEY_OCCASIONS } from '#domain';
import { ActionSheet } from '../../parts/ActionSheet';
import { ChipField, CodeField, DayField } from '../../parts/fields';
import { nameOf } from '../../parts/PersonName';
import { useWords } from '../../parts/useWords';
import { newId } from '../../providers/ids';
import type { DialogProps } from './ActionDialog';

function Questions() {
  const { t, code, problem } = useWords();
  const { field, fieldState } = useController({ name: 'answers' });
  const answers = (field.value ?? []) as SurveyItemAnswer[];
  const answerOf = (item: string): string | undefined => answers.find((one) => one.item === item)?.answer;
  const choose = (item: string, answer: string): void => {
    const id = answers.find((one) => one.item === item)?.id ?? newId();
    field.onChange([...answers.filter((one) => one.item !== item), { id, item, answer }]);
  };
  return (
    <div className="questions">
      {SURVEY_ITEMS.map((item) => (
        <fieldset key={item}>
          <legend>{code('surveyItem', item)}</legend>
          <div className="chips">
            {SURVEY_ANSWERS.map((answer) => (
              <label key={answer} className={`chip${answerOf(item) === answer ? ' on' : ''}`}>
                <input
                  type="radio"
                  className="sr"
                  name={`answers-${item}`}
                  checked={answerOf(item) === answer}
                  onChange={() => choose(item, answer)}
                />
                {code('surveyAnswer', answer)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {fieldState.error && (
        <p className="help bad" role="alert">
          {answers.length ? problem(String(fieldState.error.message ?? 'invalid')) : t('survey.needed')}
        </p>
      )}
    </div>
  );
}

export function SurveyDialog({ person, onClose }: DialogProps) {
  const { t, today } = useWords();
  const { row } = person;
  const [occasion] = useState(row.state === 'exited' ? 'exit' : 'entry');
  return (
    <ActionSheet
      input={AnswerSurvey}
      path="/survey-answers"
      initial={{
        participationId: row.id,
        survey: 'empowerment',
        occasion,
        onDate: today,
        mode: 'ASSISTED_COACH',
        answers: [],
      }}
      title={t('survey.title', { name: nameOf(row) })}
      done={t('survey.done')}
      onClose={onClose}
    >
      <ChipField name="occasion" label={t('survey.occasion')} list="surveyOccasion" codes={SURVEY_OCCASIONS} />
      <DayField name="onDate" label={t('survey.onDate')} />
      <CodeField name="mode" label={t('survey.mode')} list="answerMode" codes={ANSWER_MODES} isOptional />
      <Questions />
    </ActionSheet>
  );
}
