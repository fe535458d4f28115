// Names as people spell them, from five traditions: every spelling finds its person, and what is nobody's name finds nobody.
import { fold } from './fold.js';
import { askedWords, nameAnswers, nameTokens } from './name-search.js';

/** A name and ways it is written, by ear or in another country. */
const SPELLINGS: Record<string, string> = {
  // Swedish
  Åkesson: 'akesson åkeson akeson',
  Lindqvist: 'lindkvist lindqwist linqvist',
  Carlsson: 'karlsson carlson karlson',
  Eriksson: 'ericsson erikson ericson',
  Christina: 'kristina cristina',
  Pettersson: 'petterson peterson petersson',
  Johansson: 'johanson johannson',
  Nyström: 'nystrom nyströhm',
  Öberg: 'oberg öbergh',
  Oskar: 'oscar',
  Filip: 'philip filipp',
  Sofia: 'sophia sofiya',
  // Arabic
  Mohammed: 'muhammad mohamad mohamed muhamed mhmd محمد',
  Yusuf: 'yousef jusuf yousuf youssef',
  Hussein: 'hossein husein hussain husayn',
  Abdullah: 'abdallah abdulla abdollah',
  Khaled: 'khalid kaled haled',
  Nour: 'noor nur nuur نور',
  Noor: 'nour nur',
  Fatima: 'fatma fatimah fatema',
  Aisha: 'aicha aysha ayesha',
  Omar: 'umar omer عمر',
  Ahmed: 'ahmad ahmet',
  Mahmoud: 'mahmud mahmod',
  Ibrahim: 'ebrahim ibraheem',
  Zainab: 'zeinab zaynab zeynab',
  Layla: 'leila laila leyla',
  Leila: 'layla lejla',
  Mariam: 'maryam miriam mariem',
  Hassan: 'hasan hassen',
  Saleh: 'salih saleeh',
  Said: 'saeed sayed',
  Jamal: 'gamal jamaal',
  Qasim: 'kasim kassem qassim',
  Mustafa: 'mostafa moustafa',
  Nasser: 'naser nasir',
  Haddad: 'hadad',
  Huda: 'hoda',
  // Ukrainian
  Olena: 'olina elena Олена',
  Shevchenko: 'sjevtjenko shevchenco Шевченко',
  Oleksandr: 'aleksandr olexandr',
  Yuliia: 'yulia juliia iuliia',
  Serhii: 'serhiy sergii',
  Kateryna: 'katerina kateryna',
  Andrii: 'andriy andrij',
  Nataliia: 'natalia nataliya',
  Tetiana: 'tetyana tatiana',
  Dmytro: 'dmitro dmytrö',
  Iryna: 'irina iryna',
  Melnyk: 'melnik',
  Hnatiuk: 'hnatyuk gnatiuk',
  Oksana: 'oxana',
  // Somali
  Mohamud: 'maxamuud mahamud mohamoud',
  Abdirahman: 'abdirahmaan abdurahman abdirachman',
  Faadumo: 'fadumo faaduma',
  Warsame: 'warsami wasrame',
  Ifrah: 'ifraah ifra',
  Hodan: 'hoodan hodaan',
  Jama: 'jamaa',
  Liban: 'liibaan libaan',
  Nuur: 'nur noor',
  // Dari
  Rezai: 'rezaei rezaie rezaii rezay',
  Reza: 'riza rezza',
  Ahmadi: 'ahmady ahmedi',
  Hosseini: 'hussaini husseini hoseini',
  Noori: 'nuri noory nouri',
  Karimi: 'kareemi karimy',
  Gholam: 'ghulam golam',
  Zahra: 'zohra sahra zara',
  Shirin: 'shireen',
  Parwin: 'parvin parween',
  Nazari: 'nazary naziri',
  // Tigrinya and Amharic
  Tesfaye: 'tesfay tesfai',
  Haile: 'hayle haille',
  Ghebre: 'gebre',
  Dawit: 'dawid davit',
  Yonas: 'jonas',
  Selam: 'salam selaam',
  Hiwot: 'hiwet ሕይወት',
  Senait: 'senayt',
};
const NAMES = Object.keys(SPELLINGS);
const TOKENS = NAMES.map((name) => [name, new Set(nameTokens(fold(name)))] as const);
/** As the database does it: each word of the question has a token among the name's. */
const found = (question: string): string[] => {
  const words = askedWords(question);
  return TOKENS.filter(([, tokens]) => words.every(({ any }) => any.some((token) => tokens.has(token)))).map(
    ([name]) => name,
  );
};

it.each(Object.entries(SPELLINGS))('%s is found by %s', (name, spellings) =>
  expect(spellings.split(' ').filter((one) => !found(one).includes(name))).toEqual([]),
);

it('answers the same for a name the database may not read', () => {
  for (const [name, spellings] of Object.entries(SPELLINGS))
    for (const one of spellings.split(' ')) expect([one, nameAnswers(fold(name), one)]).not.toEqual([one, 0]);
  expect(nameAnswers('omar kaya', 'xyzzy')).toBe(0);
});

it('what is nobody’s name finds nobody', () => {
  const nonsense =
    'xyzzy qwerty asdf asdfg zzz qqq hjkl foobar test lorem ipsum blabla kxq wysiwyg abc xyz haha hejsan möte kaffe bord stol telefon arbete praktik skola läkare bibliotek fönster cykel'.split(
      ' ',
    );
  expect(nonsense.map((word) => [word, found(word)]).filter(([, hits]) => hits.length > 0)).toEqual([]);
});

it('made-up words find next to nobody', () => {
  // Every word of consonant, vowel, consonant, vowel: pronounceable, and almost none of them a name.
  const words = [...'bdfgklmnprstv'].flatMap((a) =>
    [...'aeiou'].flatMap((b) => [...'bdfgklmnprstv'].flatMap((c) => [...'aeiou'].map((d) => a + b + c + d))),
  );
  const hits = words.filter((word) => found(word).length > 0);
  expect(words.length).toBe(4225);
  expect(hits.length / words.length).toBeLessThan(0.025);
});
