/** Answers not given yet and what each would lose, read from the indicators' own definitions. Press one to go to its field. */
import { useFormContext, useWatch } from 'react-hook-form';
import { entryGaps, possibleNumbers, type EntryAnswer } from '#domain';
import { Card } from '../parts/Card';
import { indicatorWord } from '../parts/code-words';
import { useWords } from '../parts/useWords';
import type { Values } from '../parts/validate';

const NAMED = 2;

function givenOf(values: Values, today: string): Partial<Record<EntryAnswer, unknown>> {
  const number = typeof values.personalNumber === 'string' ? possibleNumbers(values.personalNumber, today) : [];
  return { ...values, birthDate: number.length === 1 ? number[0].birthDate : values.birthDate };
}

export function GapsCard() {
  const { t, today, language } = useWords();
  const { setFocus } = useFormContext();
  const values: Values = useWatch();
  const gaps = entryGaps(givenOf(values, today));
  const go = (answer: EntryAnswer): void => {
    const field = document.getElementsByName(answer)[0];
    field?.scrollIntoView({ block: 'center' });
    setFocus(answer);
  };
  return (
    <Card title={t('gap.title')} count={gaps.length} className="gaps">
      <p className="b small">{t(gaps.length ? 'gap.text' : 'gap.none')}</p>
      <ul className="b bare-list">
        {gaps.map(({ answer, indicators }) => (
          <li key={answer}>
            <button type="button" className="linkish strong" onClick={() => go(answer)}>
              {t(`entryAnswer.${answer}`)}
            </button>
            <span className="small muted">
              {indicators
                .slice(0, NAMED)
                .map((one) => indicatorWord(language, one).short)
                .join(', ')}
              {indicators.length > NAMED && ` ${t('gap.more', { smart_count: indicators.length - NAMED })}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
