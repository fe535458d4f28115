// A report's own text holds figures by name: {{outcome_within_3_months}} is "9 av 26 (34,6 %)", {{….n}}, {{….N}}, {{….percent}} and {{….value}} its
// parts. A figure is bound to the report's snapshot, so it cannot say anything else than the table beside it.
import { type IndicatorCode, INDICATOR_CODES } from '../indicators/codes.js';

export const BOUND_PARTS = ['n', 'N', 'percent', 'value'] as const;
export type BoundPart = (typeof BOUND_PARTS)[number];

export type TextPart = { text: string } | { code: IndicatorCode; part: BoundPart | null };

const BOUND = /\{\{\s*([A-Za-z0-9_]+)(?:\.([A-Za-z]+))?\s*\}\}/g;

/** The text as words and bound figures, in order. What stands between double braces and names no figure is left as it is written. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(BOUND)) {
    const bound = boundOf(match[1], match[2]);
    if (!bound) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    parts.push(bound);
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

/** Names between double braces that are no figure of the report; the writer is told which. */
export function unknownBindings(text: string, known: readonly string[]): string[] {
  return [...text.matchAll(/\{\{([^{}]*)\}\}/g)]
    .map((match) => match[1].trim())
    .filter((name) => {
      const [code, part, ...more] = name.split('.');
      return more.length > 0 || !boundOf(code, part) || !known.includes(code);
    });
}

function boundOf(code: string, part: string | undefined): { code: IndicatorCode; part: BoundPart | null } | null {
  const isCode = (INDICATOR_CODES as readonly string[]).includes(code);
  const isPart = part === undefined || (BOUND_PARTS as readonly string[]).includes(part);
  return isCode && isPart ? { code: code as IndicatorCode, part: (part as BoundPart | undefined) ?? null } : null;
}
