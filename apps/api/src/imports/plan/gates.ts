/** Quality gates (DOMAIN.md 2.7): what a form lets through but a report should not meet unseen. Each is one warning with a count and its first row. */
import type { ParsedRow } from '../definition.js';
import { textOf } from '../parse.js';
import type { ImportWord } from '../words.js';
import { ageOn } from '#domain';
import type { ImportState } from './state.js';

interface Gate {
  word: ImportWord;
  table: string;
  column: string;
  fits: (state: ImportState, row: ParsedRow) => boolean;
}

const placeOf = (state: ImportState, row: ParsedRow) => state.projects.get(textOf(row, 'project_code') ?? '');
const caseOf = (state: ImportState, row: ParsedRow) =>
  placeOf(state, row)?.cases.get(textOf(row, 'participant_ref') ?? '');
const entryOf = (state: ImportState, row: ParsedRow) => caseOf(state, row)?.periods[0];

const GATES: readonly Gate[] = [
  {
    word: 'gate_destination',
    table: 'periods',
    column: 'exit_destination',
    fits: (_, row) => textOf(row, 'exit_on') !== null && textOf(row, 'exit_destination') === null,
  },
  {
    word: 'gate_open_after_project',
    table: 'periods',
    column: 'exit_on',
    fits: (state, row) => textOf(row, 'exit_on') === null && (placeOf(state, row)?.row.endsOn ?? '9999') < state.today,
  },
  {
    word: 'gate_unemployed_after_entry',
    table: 'periods',
    column: 'unemployed_since',
    fits: (_, row) => (textOf(row, 'unemployed_since') ?? '') > (textOf(row, 'entry_on') ?? '9999'),
  },
  {
    word: 'gate_gender',
    table: 'participants',
    column: 'gender',
    fits: (_, row) => (textOf(row, 'gender') ?? 'U') === 'U',
  },
  {
    word: 'gate_event_before_entry',
    table: 'outcomes',
    column: 'starts_on',
    fits: (state, row) => (textOf(row, 'starts_on') ?? '9999') < (entryOf(state, row)?.entryOn ?? ''),
  },
  {
    word: 'gate_job_at_entry',
    table: 'outcomes',
    column: 'starts_on',
    fits: (state, row) =>
      textOf(row, 'type') === 'EMPLOYMENT' &&
      entryOf(state, row)?.labourStatus === 'EMPLOYED' &&
      (textOf(row, 'starts_on') ?? '') <= (entryOf(state, row)?.entryOn ?? ''),
  },
  {
    word: 'gate_age',
    table: 'periods',
    column: 'entry_on',
    fits: (state, row) => {
      const born = caseOf(state, row)?.person.birthDate;
      const age = born ? ageOn(born, textOf(row, 'entry_on') ?? born) : 30;
      return age < 15 || age > 74;
    },
  },
];

export function warnAtGates(state: ImportState): void {
  for (const { word, table, column, fits } of GATES) {
    const rows = state.rows(table).filter((row) => row.isSound && fits(state, row));
    if (rows.length > 0)
      state.report.warn({ table, line: rows[0].line, column, value: textOf(rows[0], column) ?? '' }, word, {
        count: rows.length,
      });
  }
}
