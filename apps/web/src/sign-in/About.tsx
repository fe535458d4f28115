/** What stands beside the sign-in of a house with real people: what the product is for, in three lines. */
import { FileText, Sun, Target, type LucideIcon } from 'lucide-react';
import type { Word } from '../messages/sv';
import { useWords } from '../parts/useWords';

const LINES: readonly (readonly [LucideIcon, Word])[] = [
  [Sun, 'about.coach'],
  [Target, 'about.leader'],
  [FileText, 'about.funder'],
];

export function About() {
  const { t } = useWords();
  return (
    <div className="d about">
      <ul>
        {LINES.map(([Icon, word]) => (
          <li key={word}>
            <Icon className="i" aria-hidden />
            {t(word)}
          </li>
        ))}
      </ul>
    </div>
  );
}
