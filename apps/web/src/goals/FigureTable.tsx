/** The rows behind a figure, by reason: the rule stands in the group line, the deciding fact in the row, and a press says why. */
import { Fragment, useState } from 'react';
import type { FigurePeople } from '#contracts';
import { nameOf, PersonName } from '../parts/PersonName';
import { useWords } from '../parts/useWords';
import { WhyPanel } from './WhyPanel';

interface FigureTableProps {
  groups: FigurePeople['groups'];
  projectId: string;
  code: string;
  asOf: string;
}

export function FigureTable({ groups, projectId, code, asOf }: FigureTableProps) {
  const { t, f, problem } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  if (!groups.some(({ people }) => people.length)) return <p className="b muted">{t('figure.nobody')}</p>;
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
        {groups.map((group) => (
          <Fragment key={group.reason}>
            <tr className="g">
              <th colSpan={5} scope="colgroup">
                {problem(group.reason)} <span className="count">{group.people.length}</span>
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
                  <td className="ph-second">
                    {person.fact?.params['on'] ? f.day(String(person.fact.params['on'])) : '–'}
                  </td>
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
                        code={code}
                        participationId={person.participationId}
                        asOf={asOf}
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
