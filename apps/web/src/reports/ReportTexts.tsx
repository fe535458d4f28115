/** What the project has written itself, and participants' own words; figures in the text come from the snapshot. */
import type { ReportSnapshot } from '#contracts';
import { useWords } from '../parts/useWords';
import { boundText } from './narrative';

export function ReportTexts({ snapshot, only }: { snapshot: ReportSnapshot; only: 'first' | 'rest' }) {
  const words = useWords();
  const texts = (snapshot.texts ?? []).filter((one) => (one.heading === 'summary') === (only === 'first'));
  return (
    <>
      {texts.map(({ heading, body }) => (
        <section key={heading}>
          <h2 id={`text-${heading}`}>{words.code('reportText', heading)}</h2>
          {body.split(/\n{2,}/).map((paragraph, at) => (
            // Paragraphs of a frozen text never move.
            <p key={at}>{boundText(paragraph, snapshot, words)}</p>
          ))}
        </section>
      ))}
    </>
  );
}

export function ReportQuotes({ quotes }: { quotes: readonly string[] }) {
  const { t } = useWords();
  if (quotes.length === 0) return null;
  return (
    <section>
      <h2 id="quotes">{t('reports.quotes')}</h2>
      {quotes.map((quote) => (
        <blockquote key={quote}>{quote}</blockquote>
      ))}
      <p className="note">{t('reports.quotes.note')}</p>
    </section>
  );
}
