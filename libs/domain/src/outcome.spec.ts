// The days of an outcome.
import { checkOutcome } from './outcome.js';

const TODAY = '2026-11-19';
it.each([
  ['today', { startsOn: TODAY, endsOn: TODAY, confirmedThrough: TODAY }, null],
  ['tomorrow', { startsOn: '2026-11-20' }, 'outcome.future'],
  ['an end the day before the start', { startsOn: '2026-11-02', endsOn: '2026-11-01' }, 'outcome.ends_before_start'],
  ['confirmed for tomorrow', { startsOn: '2026-11-01', confirmedThrough: '2026-11-20' }, 'outcome.confirmed_outside'],
  [
    'confirmed before it began',
    { startsOn: '2026-11-02', confirmedThrough: '2026-11-01' },
    'outcome.confirmed_outside',
  ],
  ['an end that is agreed already', { startsOn: '2026-11-01', endsOn: '2027-04-30' }, null],
])('%s', (_, event, code) => {
  const check = () => checkOutcome(event, TODAY);
  if (code === null) expect(check).not.toThrow();
  else expect(check).toThrow(code);
});
