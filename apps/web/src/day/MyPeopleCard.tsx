/** My participants by phase, and whom I have not met for longest. */
import { Link } from 'react-router-dom';
import { caseload, projects } from '#contracts';
import { DAY_RULES, daysBetween } from '#domain';
import { Card } from '../parts/Card';
import { nameOf } from '../parts/PersonName';
import { STAGES } from '../parts/stages';
import { useRow, useRows } from '../parts/rows';
import { Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { useProject } from '../providers/session';

export function MyPeopleCard() {
  const { t, f, code, today } = useWords();
  const projectId = useProject()?.id;
  const mine = useRows(caseload, { filter: { projectId, isMine: true }, perPage: 100 });
  const silentAfter = useRow(projects, projectId).data?.silenceDays ?? DAY_RULES.silenceDays;
  const rows = mine.data ?? [];
  const phases = STAGES.filter((stage) => rows.some((row) => row.stage === stage)).map((stage) => ({
    stage,
    count: rows.filter((row) => row.stage === stage).length,
  }));
  const silent = rows
    .filter(({ state }) => state === 'active')
    .map((row) => ({
      row,
      days: row.lastContactOn
        ? daysBetween(row.lastContactOn, today)
        : row.entryOn
          ? daysBetween(row.entryOn, today)
          : 0,
    }))
    .sort((a, b) => b.days - a.days)
    .slice(0, 5);
  const longest = Math.max(silentAfter, silent[0]?.days ?? 0);
  return (
    <Card
      title={t('mine.title')}
      count={mine.total}
      className="mine"
      end={
        <Link className="btn plain s" to="/participants">
          {t('act.showAll')}
        </Link>
      }
    >
      {mine.isPending && <LoadingRows />}
      {mine.error && <Failure error={mine.error} retry={() => void mine.refetch()} />}
      {mine.data?.length === 0 && <p className="b muted">{t('mine.none')}</p>}
      {rows.length > 0 && (
        <>
          <div className="chips">
            {phases.map(({ stage, count }) => (
              <Link key={stage} className="chip s" to={`/participants?tab=mine&stage=${stage}`}>
                {code('stage', stage)} <span className="num">{count}</span>
              </Link>
            ))}
          </div>
          <div className="who-row small muted head-row">
            <span>{t('mine.longest')}</span>
            <span />
            <span className="r">{t('mine.days')}</span>
          </div>
          {silent.map(({ row, days }) => (
            <div className="who-row" key={row.id}>
              <Link to={`/participants/${row.id}`}>{nameOf(row)}</Link>
              <span className="since" aria-hidden>
                <i
                  className={days >= silentAfter ? 'w' : ''}
                  style={{ width: `${Math.round((100 * days) / longest)}%` }}
                />
              </span>
              <span className={`num r${days >= silentAfter ? ' watch strong' : ''}`} title={f.days(days)}>
                {days}
              </span>
            </div>
          ))}
        </>
      )}
    </Card>
  );
}
