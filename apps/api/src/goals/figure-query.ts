/** What a request may ask of figures: a day, a period, codes and dimensions. */
import { isCivilDate } from '#domain';
import { Trouble } from '../platform/trouble.js';

export type FigureQuery = { asOf?: string; from?: string; to?: string; code?: string; by?: string };

/** What a request may ask of the people behind a figure besides: which answer and reason, and which page. */
export type PeopleQuery = FigureQuery & { answer?: string; reason?: string; limit?: string; after?: string };

/** The asked day, or another when none was asked. */
export function dayOf(text: string | undefined, otherwise: string): string {
  if (text === undefined || text === '') return otherwise;
  if (!isCivilDate(text)) throw new Trouble(400, 'invalid', {}, [{ path: 'asOf', code: 'field.date' }]);
  return text;
}
