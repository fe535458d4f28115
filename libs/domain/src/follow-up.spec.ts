// Which channel next, and when a follow-up that nobody tried is the leader's matter.
import { isEscalated, proposedChannel } from './follow-up.js';

const tried = (...channels: ('PHONE' | 'SMS' | 'EMAIL' | 'LETTER' | 'MEETING' | 'OTHER')[]) =>
  channels.map((channel) => ({ channel }));

it('proposes another channel after the first, and the phone once more after that', () => {
  expect(proposedChannel([])).toBe('PHONE');
  expect(proposedChannel(tried('PHONE'))).toBe('SMS');
  expect(proposedChannel(tried('PHONE', 'PHONE'))).toBe('SMS');
  expect(proposedChannel(tried('PHONE', 'SMS'))).toBe('PHONE');
  expect(proposedChannel(tried('PHONE', 'PHONE', 'SMS'))).toBe('EMAIL');
  expect(proposedChannel(tried('PHONE', 'PHONE', 'SMS', 'EMAIL', 'LETTER', 'MEETING'))).toBe('PHONE');
});

it('three attempts as proposed are enough to say that she could not be reached', () => {
  const attempts: { channel: 'PHONE' | 'SMS' | 'EMAIL' | 'LETTER' | 'MEETING' | 'OTHER' }[] = [];
  for (let i = 0; i < 3; i += 1) attempts.push({ channel: proposedChannel(attempts) });
  expect(new Set(attempts.map(({ channel }) => channel)).size).toBeGreaterThanOrEqual(2);
});

it('is escalated from the day after its window, when nobody has tried', () => {
  const followUp = { closesOn: '2026-11-20', result: null, cancelledOn: null };
  expect(isEscalated(followUp, 0, '2026-11-20')).toBe(false);
  expect(isEscalated(followUp, 0, '2026-11-21')).toBe(true);
  expect(isEscalated(followUp, 1, '2026-11-21')).toBe(false);
  expect(isEscalated({ ...followUp, result: 'DECLINED' }, 0, '2026-11-21')).toBe(false);
});
