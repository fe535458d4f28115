/** New, changed, the same and refused as one bar in true proportions, with the numbers under it. */
import { useWords } from '../parts/useWords';
import type { Totals } from './import-result';

const PARTS = [
  { name: 'made', colour: 'var(--chart1)' },
  { name: 'changed', colour: 'var(--chart3)' },
  { name: 'same', colour: 'var(--chart0)' },
  { name: 'refused', colour: 'var(--bad)' },
] as const;

export function ProportionBar({ totals, isDryRun }: { totals: Totals; isDryRun: boolean }) {
  const { t, f } = useWords();
  return (
    <section className="card res" aria-label={t('import.result')}>
      <div className="bar-parts" aria-hidden>
        {PARTS.filter(({ name }) => totals[name] > 0).map(({ name, colour }) => (
          <i key={name} style={{ flexGrow: totals[name], background: colour }} />
        ))}
      </div>
      <ul>
        {PARTS.map(({ name, colour }) => (
          <li key={name} className={name === 'refused' && totals.refused ? 'bad' : ''}>
            <i style={{ background: colour }} />
            <b>{f.number(totals[name])}</b>
            <span>{t(isDryRun ? `import.would.${name}` : `import.did.${name}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
