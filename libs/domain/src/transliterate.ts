// Letters of the alphabets our participants write their names in, as Swedish offices usually spell them: Arabic with Persian and Dari,
// Cyrillic with Ukrainian, Ge'ez of Tigrinya and Amharic. Short vowels are not written in Arabic: what is missing is made good by the
// skeleton in name-search.ts. Anything else stays as it is.

const ARABIC: Record<string, string> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ء: '',
  ؤ: 'u',
  ئ: 'i',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 'th',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'u',
  ي: 'i',
  ی: 'i',
  ى: 'a',
  ﻻ: 'la',
  ـ: '',
};

const CYRILLIC: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ъ: '',
  ю: 'yu',
  я: 'ya',
  ё: 'yo',
  ы: 'y',
  э: 'e',
};

/** Ge'ez syllables stand in rows of eight: a consonant with seven vowels in this order (the eighth is rare). */
const GEEZ_ROWS: Record<number, string> = {
  0x1200: 'h',
  0x1208: 'l',
  0x1210: 'h',
  0x1218: 'm',
  0x1220: 's',
  0x1228: 'r',
  0x1230: 's',
  0x1238: 'sh',
  0x1240: 'k',
  0x1248: 'k',
  0x1250: 'k',
  0x1260: 'b',
  0x1268: 'v',
  0x1270: 't',
  0x1278: 'ch',
  0x1280: 'h',
  0x1288: 'h',
  0x1290: 'n',
  0x1298: 'n',
  0x12a0: '',
  0x12a8: 'k',
  0x12b0: 'k',
  0x12b8: 'kh',
  0x12c8: 'w',
  0x12d0: '',
  0x12d8: 'z',
  0x12e0: 'zh',
  0x12e8: 'y',
  0x12f0: 'd',
  0x1300: 'j',
  0x1308: 'g',
  0x1320: 't',
  0x1328: 'ch',
  0x1330: 'p',
  0x1338: 'ts',
  0x1340: 'ts',
  0x1348: 'f',
  0x1350: 'p',
};
const GEEZ_VOWELS = ['e', 'u', 'i', 'a', 'e', '', 'o', 'wa'];

function geez(letter: string): string {
  const point = letter.codePointAt(0) ?? 0;
  const consonant = GEEZ_ROWS[point & ~7];
  if (consonant === undefined) return letter;
  const vowel = GEEZ_VOWELS[point & 7];
  // The silent carriers sound as a vowel alone, and then the first order is an a.
  return consonant === '' ? (vowel === '' ? 'i' : vowel === 'e' && (point & 7) === 0 ? 'a' : vowel) : consonant + vowel;
}

/** Lower-case text with Arabic, Cyrillic and Ge'ez letters written in Latin ones. */
export function transliterate(text: string): string {
  return text.replace(/[\u0600-\u06ff\ufefb]|[\u0400-\u04ff]|[\u1200-\u135a]/g, (letter) =>
    letter >= '\u1200'
      ? (ARABIC[letter] ?? geez(letter))
      : (ARABIC[letter] ?? CYRILLIC[letter] ?? (/\p{M}/u.test(letter) ? '' : letter)),
  );
}
