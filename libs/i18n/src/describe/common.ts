// What holds for every figure, in words (DOMAIN.md 2.6, 2.8): the head of the manual and of the page "Så räknas det".
import type { Language } from '../format.js';

const COMMON: Record<Language, readonly string[]> = {
  sv: [
    'En siffra gäller en dag. Bara det som är daterat den dagen eller tidigare finns: ett avslut senare gör att personen ännu är kvar, och en händelse räknas efter sin startdag. När en uppgift skrevs in spelar ingen roll.',
    'Nämnaren är de som frågan gäller och vars tid har gått ut. Täljaren är de av dem som räknas. Obestämda är de av dem där varken ja eller nej kan sägas; de står kvar i nämnaren och räknas aldrig som ja. Alla andra utelämnas, var och en av det första skäl som stämmer, så att nämnaren och de utelämnade tillsammans är alla som någonsin börjat.',
    'Uppgifter om personen är de som gällde vid den första starten. Den som kommer tillbaka är samma deltagande, och resultatet följer det sista avslutet. Månader och år räknas i kalendern: 30 november plus tre månader är den 28 februari, skottår den 29.',
    'Avlidna räknas i antal men aldrig i resultat. Felregistrerade räknas inte alls. Den som slutat i förtid är kvar i nämnaren.',
    'En period tar med deltagare efter första start, resultat efter avslut, mål om folkbokföring efter årsdagen och tid, beläggning och platser efter sin dag.',
    'Procent avrundas uppåt från hälften till en decimal. Är nämnaren noll står ett streck, aldrig noll procent. Delar behöver inte bli hundra.',
    'Personer med skyddade personuppgifter räknas i alla siffror. I uppdelningar står de under ”uppgift saknas” för den som inte är utsedd att hantera dem, och i listor finns de inte med.',
  ],
  en: [
    'A figure is about a day. Only what is dated that day or earlier is there: with a later exit the person is still here, and an event counts by its start. When something was typed in plays no part.',
    'The denominator is those the question is about whose window has closed. The numerator is those of them who count. Undecided are those of them where neither yes nor no can be said; they stay in the denominator and never count as yes. Everybody else is left out, each by the first reason that fits, so that the denominator and those left out together are all who ever started.',
    'Details of a person are those of the first entry. Somebody who returns is the same participation, and results follow the final exit. Months and years are those of the calendar: 30 November plus three months is 28 February, in a leap year 29.',
    'The deceased count in numbers but never in results. Registration errors count nowhere. Who left early stays in the denominator.',
    'A period takes participants by first entry, results by exit, goals about registration by the anniversary, and time, occupancy and places by their day.',
    'Percentages are rounded half up to one decimal. Where the denominator is nought a dash is printed, never nought per cent. Parts need not make a hundred.',
    'People with protected identity count in every figure. In breakdowns they stand under “not stated” for whoever is not named to handle them, and lists leave them out.',
  ],
};

/** Sentence by sentence. */
export const commonRules = (language: Language): readonly string[] => COMMON[language];
