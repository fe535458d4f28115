// One spelling for comparing names: "Åkesson" and "akesson", "Aydın" and "aydin" are found alike (PEERS.md 5). Never shown, only compared.

const SPECIAL: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  æ: 'a',
  ð: 'd',
  þ: 't',
  ł: 'l',
  ß: 'ss',
  œ: 'o',
  đ: 'd',
};

/** Lower case, accents off, letters of other Latin alphabets by their nearest; everything else is a space. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıøæðþłßœđ]/g, (letter) => SPECIAL[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
