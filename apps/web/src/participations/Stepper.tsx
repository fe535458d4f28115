/** Where in the programme: six steps from mapping to the follow-up after three months; one line of it on a phone. */
import { Check } from 'lucide-react';
import { useWords, type Words } from '../parts/useWords';
import { comingPlacement, openPlacement, openSfi, type Person } from './person';

type Standing = 'done' | 'now' | 'next';
interface Step {
  id: string;
  title: string;
  text: string;
  standing: Standing;
}

function stepsOf(person: Person, { t, f, today }: Words): Step[] {
  const { row, steps, sfi, placements, followUps } = person;
  const isOut = row.state === 'exited';
  const course = openSfi(person) ?? sfi[0];
  const placed = openPlacement(person, today) ?? comingPlacement(person, today) ?? placements[0];
  const due = followUps.find(({ milestone }) => milestone === 'three_months');
  const isMapped = row.stage !== 'mapping' || steps.length > 0;
  const doneSteps = steps.filter(({ status }) => status === 'done').length;
  const span = (from: string, to: string | null): string =>
    to ? `${f.day(from)} – ${f.day(to)}` : t('step.from', { date: f.day(from) });
  return [
    {
      id: 'mapping',
      title: t('step.mapping'),
      text: isMapped ? t('step.done') : t('step.running'),
      standing: isMapped ? 'done' : 'now',
    },
    {
      id: 'plan',
      title: t('step.plan'),
      text: steps.length ? t('step.planCount', { done: doneSteps, all: steps.length }) : t('step.none'),
      standing: steps.length ? (doneSteps === steps.length || isOut ? 'done' : 'now') : 'next',
    },
    {
      id: 'sfi',
      title: course ? t('step.sfi', { course: course.course }) : t('step.sfiNone'),
      text: course
        ? course.endsOn
          ? t('step.ended', { date: f.day(course.endsOn) })
          : t('step.running')
        : t('step.none'),
      standing: course ? (course.endsOn ? 'done' : 'now') : 'next',
    },
    {
      id: 'practice',
      title: t('step.practice'),
      text: placed ? span(placed.startsOn, placed.endsOn ?? placed.plannedEndOn) : t('step.none'),
      standing: placed ? (placed.endsOn ? 'done' : placed.startsOn <= today ? 'now' : 'next') : 'next',
    },
    {
      id: 'exit',
      title: t('step.exit'),
      text: row.exitOn
        ? f.day(row.exitOn)
        : row.plannedExitOn
          ? t('people.planned', { date: f.day(row.plannedExitOn) })
          : t('step.none'),
      standing: isOut ? 'done' : 'next',
    },
    {
      id: 'follow-up',
      title: t('step.followUp'),
      text: due
        ? due.answeredOn
          ? t('step.answered', { date: f.day(due.answeredOn) })
          : f.day(due.dueOn)
        : t('step.afterExit'),
      standing: due?.answeredOn
        ? 'done'
        : due && due.state !== 'upcoming' && due.state !== 'cancelled'
          ? 'now'
          : 'next',
    },
  ];
}

export function Stepper({ person }: { person: Person }) {
  const words = useWords();
  const steps = stepsOf(person, words);
  const now =
    steps.findLast(({ standing }) => standing === 'now') ?? steps.findLast(({ standing }) => standing === 'done');
  const next = now && steps.slice(steps.indexOf(now) + 1).find(({ standing }) => standing === 'next');
  return (
    <>
      <ol className="card step" aria-label={words.t('step.label')}>
        {steps.map(({ id, title, text, standing }) => (
          <li key={id} className={standing} aria-current={standing === 'now' ? 'step' : undefined}>
            <span className="dot">{standing === 'done' && <Check className="i" aria-hidden />}</span>
            <b>{title}</b>
            <small>{text}</small>
          </li>
        ))}
      </ol>
      <p className="stepline">
        <b className="strong">{now?.title}</b> {now?.text}{' '}
        {next && (
          <span className="muted">· {words.t('step.then', { title: next.title.toLowerCase(), text: next.text })}</span>
        )}
      </p>
    </>
  );
}
