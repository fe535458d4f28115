/** "Så räknas det": every indicator's rule in words, made from the expressions that count. */
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { CATALOGUE, CATALOGUE_VERSION } from '#domain';
import { commonRules, definitionOf } from '#i18n';
import { PageHead } from '../parts/PageHead';
import { useWords } from '../parts/useWords';

export default function DefinitionsPage() {
  const { t, language } = useWords();
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  return (
    <div className="narrow-page doc definitions">
      <PageHead title={t('definitions.title')} context={t('definitions.context', { version: CATALOGUE_VERSION })} />
      <p>{t('definitions.intro')}</p>
      <ul>
        {commonRules(language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {CATALOGUE.map((indicator) => {
        const { code, name, says, rule, leftOut, source, since } = definitionOf(indicator, language);
        return (
          <section key={code} id={code} aria-labelledby={`${code}-name`}>
            <h2 id={`${code}-name`}>{name}</h2>
            <p>{says}</p>
            <ul>
              {[...rule, leftOut].filter(Boolean).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="small muted">
              {source} {t('definitions.since', { since })} <code>{code}</code>
            </p>
          </section>
        );
      })}
    </div>
  );
}
