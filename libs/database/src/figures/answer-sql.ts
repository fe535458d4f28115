/** The one answer a participation gets for an indicator, as a letter (DOMAIN.md 2.8): the order of the codes is that of `leftOutBy` in the domain. */
import type { Indicator, LeftOutCode } from '#domain';
import type { Gather } from './gather.js';
import { daySql } from './standing-sql.js';
import { toSql } from './to-sql.js';

export const COUNTED = 'Y';
export const NOT_COUNTED = 'N';
export const UNKNOWN = 'U';
export const LEFT_OUT_LETTER: Record<LeftOutCode, string> = {
  REGISTRATION_ERROR: 'E',
  DECEASED: 'D',
  ACTIVE: 'A',
  MOVED: 'M',
  NO_DATE: 'X',
  OTHER_GROUP: 'O',
  IMMATURE: 'I',
  NO_ANSWER: 'Z',
  NOT_KNOWN: 'K',
};
export const LEFT_OUT_OF = Object.fromEntries(
  Object.entries(LEFT_OUT_LETTER).map(([code, letter]) => [letter, code as LeftOutCode]),
);

export const isInPopulationSql = "(b.entry_on is not null and f.category = 'JOBSEEKER')";

export function answerSql(indicator: Indicator, g: Gather): string {
  const { among, counts, periodBy } = indicator;
  const cases: string[] = ["when b.entry_on is null then 'E'"];
  if (among.kind === 'result') {
    const by = among.deceasedBy ?? among.window ?? { of: among.finalExit ? 'exit' : 'as_of' };
    const dead = by.of === 'registered' ? '' : "c.state = 'DECEASED' or ";
    cases.push(`when ${dead}s.died_on <= coalesce(${daySql(by, g)}, ${g.asOf}) then 'D'`);
  }
  if (among.finalExit) cases.push("when s.exit_on is null then 'A'");
  if (among.notMovedBy)
    cases.push(`when s.exit_reason = 'MOVED' and s.exit_on <= ${daySql(among.notMovedBy, g)} then 'M'`);
  if (among.needs)
    cases.push(
      among.needs === 'registered'
        ? "when f.registered_on is null then 'X'"
        : `when f.permit_on is null or f.permit_on > ${g.asOf} then 'X'`,
    );
  const group = among.group ? toSql(among.group, g) : 'true';
  cases.push(`when f.category <> 'JOBSEEKER' or not ${group} or not ${inPeriod(indicator, periodBy, g)} then 'O'`);
  if (among.window) cases.push(`when ${daySql(among.window, g)} > ${g.asOf} then 'I'`);
  if (among.answered) cases.push(`when (${toSql(among.answered, g)}) is not true then 'Z'`);
  if (among.group) cases.push(`when (${group}) is null then 'K'`);
  const answer = indicator.estimate === 'only' ? 'null::boolean' : toSql(counts, g);
  return `case ${cases.join(' ')} else case ${answer} when true then 'Y' when false then 'N' else 'U' end end`;
}

function inPeriod({ among }: Indicator, by: Indicator['periodBy'], g: Gather): string {
  if (!g.period || by === 'day') return 'true';
  const window = among.window ? daySql(among.window, g) : 'null::date';
  const day = by === 'entry' ? 'b.entry_on' : by === 'exit' ? 's.exit_on' : window;
  return `coalesce(${day} between ${g.period.from} and ${g.period.to}, false)`;
}
