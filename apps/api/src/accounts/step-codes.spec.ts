import { addressOf, asTyped, isOfApp, newSecret, newSpareCodes, stepOf } from './step-codes.js';

// The secret of RFC 6238, appendix B, in base 32; its codes have eight digits there, ours are the last six.
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

it.each([
  [59, '287082', 1],
  [1111111109, '081804', 37037036],
  [1234567890, '005924', 41152263],
  [20000000000, '353130', 666666666],
])('gives the codes of the standard: %d s', (seconds, code, step) => {
  expect(stepOf(RFC, code, seconds * 1000)).toBe(step);
});

it('takes the code before and the one after, and says whose half minute it is; no other', () => {
  expect(stepOf(RFC, '287082', 89_000)).toBe(1);
  expect(stepOf(RFC, '287082', 29_000)).toBe(1);
  expect(stepOf(RFC, '287082', 90_000)).toBeNull();
  expect(stepOf(RFC, '287083', 59_000)).toBeNull();
});

it('reads what people type', () => {
  expect(asTyped(' 287 082 ')).toBe('287082');
  expect(asTyped('abcde-fghjk')).toBe('ABCDEFGHJK');
  expect(['287082', '28708', 'ABCDEFGHJK'].map(isOfApp)).toEqual([true, false, false]);
});

it('makes secrets of 160 bits and ten different spare codes without letters that look alike', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  const codes = newSpareCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{5}-[A-HJKMNP-Z2-9]{5}$/);
});

it('names the house and the account in the address', () => {
  expect(addressOf(RFC, 'sara@example.org')).toBe(
    `otpauth://totp/Framsteg:sara%40example.org?issuer=Framsteg&secret=${RFC}&algorithm=SHA1&digits=6&period=30`,
  );
});
