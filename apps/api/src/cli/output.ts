/** What a command says and where. */
export class WrongCall extends Error {}
/** A command could not do what was asked; the sentence says why. */
export class Refused extends Error {}

/** The answer. */
export const answer = (text: string): void => void process.stdout.write(`${text}\n`);
/** Everything else. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Columns under one another; numbers to the right. */
export function tableText(heading: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = [heading, ...rows].map((row) => row.map((cell) => (cell === null ? '–' : String(cell))));
  const widths = heading.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  const isNumber = heading.map(
    (_, at) =>
      rows.length > 0 && rows.every((row) => row[at] === null || row[at] === '..' || typeof row[at] === 'number'),
  );
  return cells
    .map((row) =>
      row
        .map((cell, at) => (isNumber[at] ? cell.padStart(widths[at]) : cell.padEnd(widths[at])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
