/** Surveys side by side: a row per question, a column per occasion, so that the change is seen. */
import { Plus } from 'lucide-react';
import { surveyAnswers } from '#contracts';
import { SURVEY_ITEMS, SURVEY_OCCASIONS } from '#domain';
import { Card } from '../../parts/Card';
import { useRows } from '../../parts/rows';
import { Empty, Failure, LoadingRows } from '../../parts/states';
import { useWords } from '../../parts/useWords';
import type { TabProps } from './participant-tabs';
import { useCan } from './TabCard';

export function SurveysTab({ person, onAct }: TabProps) {
  const { t, f, code } = useWords();
  const can = useCan();
  const list = useRows(surveyAnswers, { filter: { participationId: person.row.id }, perPage: 100 });
  const rows = list.data ?? [];
  const occasions = SURVEY_OCCASIONS.filter((occasion) => rows.some((row) => row.occasion === occasion));
  const items = SURVEY_ITEMS.filter((item) => rows.some((row) => row.item === item));
  const answerOf = (item: string, occasion: string): string =>
    code('surveyAnswer', rows.find((row) => row.item === item && row.occasion === occasion)?.answer);
  const add = can('survey') && (
    <button type="button" className="btn line s" onClick={() => onAct({ name: 'survey' })}>
      <Plus className="i s" aria-hidden /> {t('act.survey')}
    </button>
  );
  return (
    <Card title={t('tab.surveys')} count={occasions.length} end={add}>
      {list.isPending && <LoadingRows />}
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <Empty title={t('survey.empty')} />}
      {rows.length > 0 && (
        <table className="rows plain">
          <thead>
            <tr>
              <th scope="col">{t('survey.question')}</th>
              {occasions.map((occasion) => (
                <th scope="col" key={occasion}>
                  {code('surveyOccasion', occasion)},{' '}
                  {f.day(rows.find((row) => row.occasion === occasion)?.onDate ?? '')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item}>
                <th scope="row">{code('surveyItem', item)}</th>
                {occasions.map((occasion) => (
                  <td key={occasion}>{answerOf(item, occasion)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
