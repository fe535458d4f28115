/** The rows behind a figure, by reason: the rule stands in the group line, the deciding fact in the row. */
import type { FigurePeople } from '#contracts';
import { Fragment } from 'react';
import { PersonName } from '../parts/PersonName';
import { useWords } from '../parts/useWords';

export function FigureTable({ groups }: { groups: FigurePeople['groups'] }) {
  const { t, f, problem } = useWords();
  if (!groups.some(({ people }) => people.length)) return <p className="b muted">{t('figure.nobody')}</p>;
  return (
    <table className="rows dense figure">
      <thead>
        <tr>
          <th scope="col">{t('menu.participant')}</th>
          <th scope="col">{t('people.coach')}</th>
          <th scope="col">{t('people.exit')}</th>
          <th scope="col">{t('figure.fact')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Fragment key={group.reason}>
            <tr className="g">
              <th colSpan={4} scope="colgroup">
                {problem(group.reason)} <span className="count">{group.people.length}</span>
              </th>
            </tr>
            {group.people.map((person) => (
              <tr key={person.participationId}>
                <td className="ph-first">
                  <PersonName
                    participationId={person.participationId}
                    displayName={person.displayName}
                    reference={person.reference}
                  />
                </td>
                <td className="ph-aside">{person.coachName ?? '–'}</td>
                <td className="ph-none">{person.exitOn ? f.day(person.exitOn) : '–'}</td>
                <td className="ph-second">
                  {person.fact?.params['on'] ? f.day(String(person.fact.params['on'])) : '–'}
                </td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
