/** Nästa: what is coming for this person, in order, with what can be ticked off in place; and her goal in her own words. */
import { Pencil } from 'lucide-react';
import { Card } from '../parts/Card';
import { responsibleWords } from '#i18n';
import { LoadingRows } from '../parts/states';
import { useWords, type Words } from '../parts/useWords';
import { useMay, useSession } from '../providers/session';
import type { Act } from './actions/act';
import { CaseFigures } from './CaseFigures';
import { comingPlacement, dueFollowUp, goalWordsOf, openPlacement, openSteps, type Person } from './person';

interface Coming {
  id: string;
  on: string | null;
  title: string;
  sub?: string;
  act?: Act;
  verb?: string;
}

function comingOf(person: Person, { t, f, code, today }: Words, reader: string): Coming[] {
  const due = dueFollowUp(person);
  const coming = comingPlacement(person, today);
  const running = openPlacement(person, today);
  const items: Coming[] = [
    ...openSteps(person)
      .slice(0, 5)
      .map((step) => ({
        id: step.id,
        on: step.dueOn,
        title: t('todo.planStep', { title: step.title }),
        sub: step.responsible
          ? t('next.responsible', {
              name: responsibleWords(step.responsible, {
                name: reader,
                you: t('person.you'),
                isMine: person.row.isMine,
              }),
            })
          : undefined,
        act: { name: 'move-step', step } as Act,
        verb: t('todo.verb.done'),
      })),
    ...(due
      ? [
          {
            id: due.id,
            on: due.dueOn,
            title: t('todo.followUp', { milestone: code('milestone', due.milestone).toLowerCase() }),
            sub: t('todo.until', { date: f.day(due.closesOn) }),
            act: { name: 'answer-follow-up', id: due.id } as Act,
            verb: t('todo.verb.answer'),
          },
        ]
      : []),
    ...(coming
      ? [{ id: coming.id, on: coming.startsOn, title: t('next.placement'), sub: coming.employerName ?? undefined }]
      : []),
    ...(running?.plannedEndOn
      ? [
          {
            id: running.id,
            on: running.plannedEndOn,
            title: t('next.placementEnds'),
            sub: running.employerName ?? undefined,
          },
        ]
      : []),
    ...(person.row.plannedExitOn && person.row.state === 'active'
      ? [{ id: 'exit', on: person.row.plannedExitOn, title: t('next.exit') }]
      : []),
  ];
  return items.sort((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9'));
}

export function NextCard({ person, onAct }: { person: Person; onAct: (act: Act) => void }) {
  const words = useWords();
  const { t, f, today } = words;
  const may = useMay();
  const items = comingOf(person, words, useSession().account.name);
  const goal = goalWordsOf(person);
  const tone = (on: string | null): string =>
    !on ? 'muted' : on < today ? 'bad strong' : on === today ? 'watch strong' : 'muted';
  return (
    <Card title={t('next.title')}>
      {!person.isWhole && <LoadingRows count={2} />}
      {person.isWhole && items.length === 0 && <p className="b muted">{t('next.none')}</p>}
      {items.map(({ id, on, title, sub, act, verb }) => (
        <div className="nx" key={id}>
          <span className={`d ${tone(on)}`}>{on ? f.near(on) : '–'}</span>
          <div>
            {title}
            {sub && <div className="sub">{sub}</div>}
          </div>
          {act && may('plan:change') && (
            <button type="button" className="btn line s" aria-label={`${verb}: ${title}`} onClick={() => onAct(act)}>
              {verb}
            </button>
          )}
        </div>
      ))}
      <dl className="own">
        <dt>
          {t('next.goal')}
          {may('plan:change') && (
            <button
              type="button"
              className="btn icon s"
              aria-label={t('act.goal-words')}
              onClick={() => onAct({ name: 'goal-words' })}
            >
              <Pencil className="i s" aria-hidden />
            </button>
          )}
        </dt>
        <dd>{goal ? <q>{goal}</q> : <span className="muted">{t('next.noGoal')}</span>}</dd>
      </dl>
      <CaseFigures person={person} />
    </Card>
  );
}
