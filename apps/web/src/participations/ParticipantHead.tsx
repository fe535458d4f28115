/** Name, who she is in one line, the programme's next step as the one filled button, everything else under Mer. */
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { daysInclusive } from '#domain';
import { openLog } from '../layout/open';
import { PageHead } from '../parts/PageHead';
import { nameOf } from '../parts/PersonName';
import { useWords, type Words } from '../parts/useWords';
import { useMay } from '../providers/session';
import { ACT_PERMISSIONS, type Act, type ActName } from './actions/act';
import { nextAct, type Person } from './person';

const MORE = [
  'log',
  'note',
  'plan-step',
  'goal-words',
  'placement',
  'sfi',
  'mentor',
  'survey',
  'outcome',
  'exit',
  'correct-exit',
  'correct-entry',
  'correct-person',
  'correct-sensitive',
  'return',
  'coach',
  'protect',
  'merge',
] as const;
const WHEN_EXITED: readonly ActName[] = [
  'note',
  'outcome',
  'survey',
  'correct-exit',
  'correct-entry',
  'correct-person',
  'correct-sensitive',
  'return',
  'coach',
  'protect',
  'merge',
];

function aboutOf({ row }: Person, { t, f, today }: Words): string {
  return [
    row.birthYear ? t('person.age', { age: Number(today.slice(0, 4)) - row.birthYear }) : '',
    [
      ...row.languages.map(f.languageName),
      row.interpreterLanguage ? t('person.interpreter', { language: f.languageName(row.interpreterLanguage) }) : '',
    ]
      .filter(Boolean)
      .join(', '),
    row.coachName ? t('person.coach', { name: row.coachName }) : t('person.noCoach'),
    row.entryOn ? t('person.entered', { date: f.date(row.entryOn) }) : t('person.waiting'),
    row.exitOn
      ? t('people.exited', { date: f.date(row.exitOn) })
      : row.entryOn
        ? t('person.dayNumber', { day: daysInclusive(row.entryOn, today) })
        : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

export function ParticipantHead({ person, onAct }: { person: Person; onAct: (act: Act) => void }) {
  const words = useWords();
  const { t, today } = words;
  const may = useMay();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { row } = person;
  const next = nextAct(person, today);
  const run = (act: Act): void => {
    setAnchor(null);
    if (act.name === 'log')
      openLog.set({
        person: {
          participationId: row.id,
          displayName: row.displayName,
          reference: row.reference,
          lastContactOn: row.lastContactOn,
        },
      });
    else onAct(act);
  };
  const isPossible = (name: ActName): boolean =>
    may(ACT_PERMISSIONS[name]) &&
    (row.state === 'exited' ? WHEN_EXITED.includes(name) : name !== 'return' && name !== 'correct-exit') &&
    !(name === 'protect' && row.isProtected) &&
    !(name === 'correct-entry' && !row.entryOn);
  const more = MORE.filter((name) => isPossible(name) && name !== next?.name);
  return (
    <PageHead title={nameOf(row)} context={aboutOf(person, words)}>
      {more.length > 0 && (
        <button
          type="button"
          className="btn line"
          aria-haspopup="menu"
          aria-expanded={Boolean(anchor)}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {t('menu.more')} <ChevronDown className="i s" aria-hidden />
        </button>
      )}
      {next && may(ACT_PERMISSIONS[next.name]) && (
        <button type="button" className="btn fill" onClick={() => run(next)}>
          {t(`act.${next.name}`)}
        </button>
      )}
      <Menu open={Boolean(anchor)} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {more.map((name) => (
          <MenuItem key={name} onClick={() => run({ name })}>
            {t(`act.${name}`)}
          </MenuItem>
        ))}
      </Menu>
    </PageHead>
  );
}
