/** How each figure of the report is counted, in sentences made from the rules themselves. */
import type { ReportSnapshot } from '#contracts';
import { indicatorWord } from '../parts/code-words';
import { useWords } from '../parts/useWords';

export function ReportDefinitions({ snapshot }: { snapshot: ReportSnapshot }) {
  const { language } = useWords();
  const codes = [
    ...new Set([
      ...snapshot.goals.map(({ indicator }) => indicator),
      ...snapshot.indicators.flatMap(({ figures }) => figures.map(({ code }) => code)),
    ]),
  ];
  return (
    <dl className="defs">
      {codes.map((code) => (
        <div key={code}>
          <dt>{indicatorWord(language, code).short}</dt>
          <dd>{indicatorWord(language, code).long}</dd>
        </div>
      ))}
    </dl>
  );
}
