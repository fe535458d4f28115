// Only published test numbers and the tax agency's own examples (DOMAIN.md 6.2, 6.3); never a real person's.
import {
  checkDigit,
  displayIdentityNumber,
  isIdentityNumber,
  maskIdentityNumber,
  parseIdentityNumber,
} from './identity-number.js';
import { isOrganisationNumber, parseOrganisationNumber } from './organisation-number.js';

const TODAY = '2026-11-21';

it('worked example: 701063-239 gives 1', () => expect(checkDigit('701063239')).toBe(1));

it.each([
  '198211059954',
  '199012119948',
  '200012099891',
  '190905271474',
  '200001012384',
  '200002292381',
  '200002292399',
  '191212121212',
  '189602029812',
])('%s is a personnummer', (n) => expect(parseIdentityNumber(n, TODAY)?.kind).toBe('personnummer'));
it.each(['195705749959', '197306749982', '701063-2391'])('%s is a samordningsnummer', (n) =>
  expect(parseIdentityNumber(n, TODAY)?.kind).toBe('samordningsnummer'),
);
it.each([
  '201509160006',
  '198707049996',
  '193901829913',
  '200102292389',
  '19821105995',
  'abc',
  '',
  '178211059954',
  '209912119948',
])('%s is refused', (n) => expect(isIdentityNumber(n, TODAY)).toBe(false));

it('knows birth date and registered sex', () => {
  expect(parseIdentityNumber('701063-2391', TODAY)).toEqual({
    kind: 'samordningsnummer',
    number: '197010632391',
    birthDate: '1970-10-03',
    registeredSex: 'M',
    centuryGuessed: true,
  });
  expect(parseIdentityNumber('20000101-2384', TODAY)).toMatchObject({
    birthDate: '2000-01-01',
    registeredSex: 'W',
    centuryGuessed: false,
  });
});

describe('ten digits', () => {
  it('mean the youngest person who can be born by today', () => {
    expect(parseIdentityNumber('0001012384', TODAY)?.number).toBe('200001012384');
    expect(parseIdentityNumber('8211059954', TODAY)?.number).toBe('198211059954');
    expect(parseIdentityNumber('090527-1474', '2009-05-26')?.number).toBe('190905271474');
    expect(parseIdentityNumber('090527-1474', '2009-05-27')?.number).toBe('200905271474');
  });
  it('with + mean a hundred years or more', () => {
    expect(parseIdentityNumber('090527+1474', TODAY)?.number).toBe('190905271474');
    expect(parseIdentityNumber('090527+1474', TODAY)?.centuryGuessed).toBe(false);
  });
});

it('is shown masked, or with + from the year of the hundredth birthday', () => {
  expect(maskIdentityNumber('198211059954')).toBe('19821105-****');
  expect(displayIdentityNumber('198211059954', TODAY)).toBe('821105-9954');
  expect(displayIdentityNumber('190905271474', '2009-01-01')).toBe('090527+1474');
  expect(displayIdentityNumber('190905271474', '2008-12-31')).toBe('090527-1474');
});

describe('organisation numbers', () => {
  it.each(['202100-5448', '202100-2114', '202100-5521', '202100-0837', '857209-0606', '802005-1952', '16202100-5448'])(
    '%s',
    (n) => expect(isOrganisationNumber(n)).toBe(true),
  );
  it.each(['202100-5449', '821105-9954', '012100-5448', '20210'])('%s is none', (n) =>
    expect(isOrganisationNumber(n)).toBe(false),
  );
  it('is kept with ten digits', () => expect(parseOrganisationNumber('16 202100-5448')).toBe('2021005448'));
});

describe('interim numbers', () => {
  // Of the list published with the library personnummer (DOMAIN.md 6.3).
  it('are read with their letter, which counts as 1 and says nothing of sex', () => {
    const read = { kind: 'interim', number: '20000101T220', birthDate: '2000-01-01', registeredSex: null };
    expect(parseIdentityNumber('20000101-T220', '2026-11-19')).toMatchObject(read);
    expect(parseIdentityNumber('000101-t220', '2026-11-19')).toMatchObject({ ...read, centuryGuessed: true });
    expect(maskIdentityNumber('20000101T220')).toBe('20000101-****');
    expect(displayIdentityNumber('20000101T220', '2026-11-19')).toBe('000101-T220');
  });

  it('are refused with a wrong check digit or a letter that is not one of theirs', () => {
    expect(parseIdentityNumber('20000101-T221', '2026-11-19')).toBeNull();
    expect(parseIdentityNumber('20000101-A220', '2026-11-19')).toBeNull();
  });
});
