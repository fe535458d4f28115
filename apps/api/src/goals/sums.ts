/**
 * Figures added up over projects, as an audience may see them (DOMAIN.md 7.6, "Differencing"). The sum less the other projects is what one project's own table hides: so a sum shows
 * only what every one of its projects shows of itself, and a breakdown that would show more is withheld whole.
 */
import type { FigureView } from '#contracts';
import type { CountedFigure } from '#database';
import { type Audience, HIDDEN } from '#domain';
import { figureView } from './figures.js';

type How = { audience: Audience; threshold: number };
type Group = FigureView['by'][number];

/** @param parts the same figure of each project by itself */
export function sumView(sum: CountedFigure, parts: readonly CountedFigure[], how: How): FigureView {
  const view = figureView(sum, how);
  if (how.audience === 'internal') return view;
  const own = parts.map((one) => figureView(one, how));
  const hidden = <Key extends 'n' | 'N' | 'value' | 'percent' | 'unknown'>(name: Key): FigureView[Key] | '..' =>
    view[name] !== null && own.some((one) => one[name] === HIDDEN) ? HIDDEN : view[name];
  const isPartHidden = own.some((one) => one.n === HIDDEN || one.N === HIDDEN);
  return {
    ...view,
    n: hidden('n'),
    N: hidden('N'),
    value: hidden('value'),
    // A percentage of known N is its n.
    percent: isPartHidden && view.percent !== null ? HIDDEN : hidden('percent'),
    unknown: hidden('unknown') ?? HIDDEN,
    leftOut: Object.fromEntries(
      Object.entries(view.leftOut).map(([code, n]) => [
        code,
        own.some((one) => one.leftOut[code] === HIDDEN) ? HIDDEN : n,
      ]),
    ),
    by: saysMore(view.by, own) ? view.by.map(withheld) : view.by,
  };
}

/** Does the sum show a cell that one of its projects hides? */
function saysMore(groups: readonly Group[], own: readonly FigureView[]): boolean {
  const shows = (group: Group, name: 'n' | 'N' | 'value' | 'percent'): boolean =>
    group[name] !== HIDDEN && own.some(({ by }) => by.find((one) => one.group === group.group)?.[name] === HIDDEN);
  const isAbsent = (code: string): boolean => groups.every(({ group }) => group !== code);
  // A pair the sum has nobody in is nobody in each project too.
  if (own.some(({ by }) => by.some(({ group, n }) => n === HIDDEN && isAbsent(group)))) return true;
  return groups.some((group) => (['n', 'N', 'value', 'percent'] as const).some((name) => shows(group, name)));
}

const withheld = ({ group }: Group): Group => ({ group, n: HIDDEN, N: HIDDEN, value: HIDDEN, percent: HIDDEN });

/** How many different people stand behind the participations; hidden where so few are in two projects that they could be told. */
export function distinctShown(people: number, participations: number, { audience, threshold }: How): number | '..' {
  const twice = participations - people;
  return audience !== 'internal' && ((twice > 0 && twice < threshold) || (people > 0 && people < threshold))
    ? HIDDEN
    : people;
}
