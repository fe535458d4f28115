/** The three jobs in two minutes, and the keys. */
import { Sheet } from '../parts/Sheet';
import { useWords } from '../parts/useWords';
import { useMay } from '../providers/session';

export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const may = useMay();
  const jobs = [
    may('day:read') && ['help.day', 'help.day.text'],
    may('activity:log') && ['help.log', 'help.log.text'],
    may('participation:read') && ['help.person', 'help.person.text'],
    may('figure:people') && ['help.goals', 'help.goals.text'],
    may('report:read') && ['help.reports', 'help.reports.text'],
  ].filter((job): job is [Parameters<typeof t>[0], Parameters<typeof t>[0]] => Array.isArray(job));
  const keys: [string, Parameters<typeof t>[0]][] = [
    ['L', 'help.key.log'],
    ['Ctrl K', 'help.key.search'],
    ['Ctrl ↵', 'help.key.save'],
    ['↑ ↓ Enter K', 'help.key.day'],
    ['Esc', 'help.key.close'],
  ];
  return (
    <Sheet title={t('help.title')} onClose={onClose}>
      <div className="fields">
        {jobs.map(([title, text]) => (
          <div key={title}>
            <h3>{t(title)}</h3>
            <p>{t(text)}</p>
          </div>
        ))}
        <dl className="keys">
          {keys.map(([key, word]) => (
            <div key={key}>
              <dt className="kbd">{key}</dt>
              <dd>{t(word)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Sheet>
  );
}
