/** Things of one day by the clock: the list's sort knows the day, and leaves the order within it open. */
interface Timed {
  onDate: string;
  startsAt: string | null;
}

const moment = ({ onDate, startsAt }: Timed): string => `${onDate} ${startsAt ?? ''}`;

/** @param sort the list's; rows sorted by anything but the day stay as they are */
export function byClock<Row extends Timed>(rows: readonly Row[], sort: string): Row[] {
  if (sort.replace(/^-/, '') !== 'onDate') return [...rows];
  const sign = sort.startsWith('-') ? -1 : 1;
  return [...rows].sort((a, b) => sign * moment(a).localeCompare(moment(b)));
}
