import { askedPage, pageOf, type Place } from './people-page.js';

const place = (answer: Place['answer'], reason: string, reference: string): Place => ({
  answer,
  reason,
  reference,
  key: `key of ${reference}`,
});
const ALL: Place[] = [
  place('left_out', 'IMMATURE', 'R3'),
  place('counted', 'EVENT', 'R10'),
  place('counted', 'EVENT', 'R2'),
  place('left_out', 'ACTIVE', 'R4'),
  place('unknown', 'NOT_ANSWERED', 'R1'),
];
const references = (rows: readonly Place[]): string[] => rows.map(({ reference }) => reference);

it('walks everybody once, the undecided first, reasons in their order, R2 before R10', () => {
  const walked: string[] = [];
  for (let after: string | undefined, times = 0; times < 10; times += 1) {
    const { rows, next } = pageOf(ALL, askedPage({ limit: '2', after }));
    walked.push(...references(rows));
    if (next === null) break;
    after = next;
  }
  expect(walked).toEqual(['R1', 'R2', 'R10', 'R4', 'R3']);
});

it('goes on behind the cursor though its own person is gone', () => {
  const { next } = pageOf(ALL, askedPage({ limit: '2' }));
  const without = ALL.filter(({ reference }) => reference !== 'R2');
  expect(references(pageOf(without, askedPage({ limit: '9', after: next ?? '' })).rows)).toEqual(['R10', 'R4', 'R3']);
});

it.each([
  { answer: 'perhaps' },
  { reason: 'BECAUSE' },
  { limit: '0' },
  { limit: '101' },
  { limit: 'many' },
  { after: 'nonsense' },
  { after: Buffer.from('["counted","EVENT",1,"k"]').toString('base64url') },
])('refuses %j', (query) => {
  expect(() => askedPage(query)).toThrow('invalid');
});
