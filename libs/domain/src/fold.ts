// One spelling for comparing names: "Åkesson" and "akesson", "Олена" and "Olena" are found alike (PEERS.md 5). Never shown, only compared.
import { transliterate } from './transliterate.js';

const LATIN: Record<string, string> = { ı: 'i', ø: 'o', æ: 'a', ð: 'd', þ: 't', ł: 'l', ß: 'ss', œ: 'o', đ: 'd' };

/** Lower case Latin letters without accents, words parted by one space: "Åkesson" and "akesson", "Олена" and "Olena" are alike. */
export function fold(text: string): string {
  return transliterate(text.normalize('NFKC').toLowerCase())
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıøæðþłßœđ]/g, (letter) => LATIN[letter] ?? letter)
    .replace(/[’'ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
