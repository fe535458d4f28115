/** The rows behind a figure, by reason: the rule stands in the group line, the deciding fact in the row, and a press says why. */
import { Fragment, useState } from 'react';
import type { FigurePeople, FigurePerson } from '#contracts';
import { nameOf, PersonName } from '../parts/PersonName';
import { useWords } from '../parts/useWords';
import { WhyPanel } from './WhyPanel';

/** The page's rows under their reasons; a reason goes on over the pages, and its count is that of the whole list. */
function byReason({ rows, groups }: FigurePeople): { reason: string; n: number; people: FigurePerson[] }[] {
  return groups
    .map(({ answer, reason, n }) => ({
      reason,
      n,
      people: rows.filter((row) => row.answer === answer && row.reason === reason),
    }))
    .filter(({ people }) => people.length > 0);
}

export function FigureTable({ view, projectId }: { view: FigurePeople; projectId: string }) {
  const { t, f, problem } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  if (view.rows.length === 0) return <p className="b muted">{t('figure.nobody')}</p>;
  return (
    <table className="rows dense figure">
      <thead>
        <tr>
          <th scope="col">{t('menu.participant')}</th>
          <th scope="col">{t('people.coach')}</th>
          <th scope="col">{t('people.exit')}</th>
          <th scope="col">{t('figure.fact')}</th>
          <th scope="col">
            <span className="sr">{t('why.title')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {byReason(view).map((group) => (
          <Fragment key={group.reason}>
            <tr className="g">
              <th colSpan={5} scope="colgroup">
                {problem(group.reason)} <span className="count">{f.number(group.n)}</span>
              </th>
            </tr>
            {group.people.map((person) => (
              <Fragment key={person.participationId}>
                <tr>
                  <td className="ph-first">
                    <PersonName
                      participationId={person.participationId}
                      displayName={person.displayName}
                      reference={person.reference}
                    />
                  </td>
                  <td className="ph-none">{person.coachName ?? '–'}</td>
                  <td className="ph-none">{person.exitOn ? f.day(person.exitOn) : '–'}</td>
                  <td className="ph-second">{person.decidedOn ? f.day(person.decidedOn) : '–'}</td>
                  <td className="ph-aside r">
                    <button
                      type="button"
                      className="btn plain s"
                      aria-expanded={open === person.participationId}
                      aria-label={t('why.of', { name: nameOf(person) })}
                      onClick={() => setOpen(open === person.participationId ? null : person.participationId)}
                    >
                      {t('why.title')}
                    </button>
                  </td>
                </tr>
                {open === person.participationId && (
                  <tr className="g why-row">
                    <td colSpan={5}>
                      <WhyPanel
                        projectId={projectId}
                        code={view.code}
                        participationId={person.participationId}
                        asOf={view.asOf}
                        coachName={person.coachName}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
