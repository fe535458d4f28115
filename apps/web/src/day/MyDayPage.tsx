/** Who needs me today: to do by urgency, today's activities, and whom I have not met for long. */
import { PageHead } from '../parts/PageHead';
import { useWords } from '../parts/useWords';
import { MyPeopleCard } from './MyPeopleCard';
import { ToDoCard } from './ToDoCard';
import { TodayCard } from './TodayCard';

export default function MyDayPage() {
  const { t, f, today } = useWords();
  return (
    <div className="day-page">
      <PageHead title={t('menu.day')} context={t('day.context', { day: f.longDay(today), week: f.week(today) })} />
      <div className="two">
        <ToDoCard />
        <div className="stack">
          <TodayCard />
          <MyPeopleCard />
        </div>
      </div>
    </div>
  );
}
