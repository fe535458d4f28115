// Rule: what each column of a report's CSV holds, and what each code in it is called: a data dictionary that goes with every file.
import { stringify } from 'csv-stringify/sync';
import { INDICATOR_CODES } from '#domain';
import { type Language, messages } from '#i18n';
import { CSV_COLUMNS } from './csv.js';
import { nameOf, ruleOf } from './figures.js';

/** Columns first, then every measure with its rule. */
export function dictionaryCsv(language: Language): Buffer {
  const { dictionary } = messages(language);
  const rows = [
    ...CSV_COLUMNS.map((column) => [dictionary.column, column, dictionary.columns[column]]),
    ...INDICATOR_CODES.map((code) => [dictionary.code, code, `${nameOf(code, language)}. ${ruleOf(code, language)}`]),
  ];
  const text = stringify([[dictionary.kind, dictionary.name, dictionary.meaning], ...rows], {
    bom: true,
    delimiter: language === 'sv' ? ';' : ',',
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
  return Buffer.from(text, 'utf8');
}
