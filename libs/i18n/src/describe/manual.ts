// The indicator manual, docs/indicators.md: every indicator in both languages, generated from the catalogue. A test fails when the file is stale.
import { CATALOGUE, CATALOGUE_VERSION, type Indicator } from '#domain';
import type { Language } from '../format.js';
import { commonRules } from './common.js';
import { definitionOf } from './describe.js';

const HEAD: Record<Language, string> = {
  sv: '## Så räknas det',
  en: '## How it is counted',
};

/** The whole manual as Markdown. */
export function manual(): string {
  return `# Indicators

Generated from the catalogue in \`libs/domain/src/indicators\` (version ${CATALOGUE_VERSION}) by \`npm run manual\`; do not edit by hand. The sentences are made from the same expressions that
count, so they say what is done. A published definition is never edited: a changed rule is a new code with its own "since".

${(['sv', 'en'] as const)
  .map(
    (language) =>
      `${HEAD[language]}\n\n${commonRules(language)
        .map((line) => `- ${line}\n`)
        .join('')}\n${CATALOGUE.map((one) => entry(one, language)).join('\n')}`,
  )
  .join('\n')}`;
}

function entry(indicator: Indicator, language: Language): string {
  const { code, name, says, rule, leftOut, source, since } = definitionOf(indicator, language);
  const version = language === 'sv' ? `Regelversion ${since}.` : `Rule version ${since}.`;
  const lines = [...rule, leftOut].filter((line) => line !== '').map((line) => `- ${line}`);
  return `### ${name}\n\n\`${code}\` ${says}\n\n${lines.map((line) => `${line}\n`).join('')}- ${source} ${version}\n`;
}
