// Swedish words of a report as a file: cover, sentences, captions and notes.
import type { DocumentWords } from '../messages.js';

export const document: DocumentWords = {
  draft: 'Utkast', draftNote: 'Utkast: rapporten är inte publicerad och kan ändras.', notGenuine: 'Innehållet stämmer inte med kontrollsumman. Använd inte den här filen.',
  asOf: 'Läget den {on}', periodLine: 'Perioden {from}–{to}', frozen: 'Frusen {on} kl. {time}', prepared: 'Sammanställd {on} kl. {time}', by: 'av {name}',
  cofunded: 'Medfinansieras av', union: 'Europeiska unionen', contents: 'Innehåll', of: 'av', readMe: 'Läs mig', flag: 'EU-flaggan', diaryNumber: 'Diarienummer',
  enrolled: 'inskrivna', active: 'pågående', completed: 'fullföljt', targetIs: 'mål {target}',
  goalsFrom: 'Målen räknas från projektets start till och med {on}. Övriga tal gäller {from}–{to}.',
  noGoals: 'Projektet har inga mål i den här rapporten.', nobodyYet: 'Ingen kan räknas än',
  atMost: 'högst {target}', by_day: '{target} till {on}', stillUnknown: 'Av dem är {count} obestämda.',
  verdict: {
    reached: 'Målet på {target} är nått.', at_risk: 'Målet är {target} och läget är osäkert.', below: 'Målet på {target} är inte nått.',
    undecided: 'Målet är {target} och kan inte avgöras än.',
  },
  goal: 'Mål', measure: 'Mått', code: 'Kod', due: 'Senast', verdictHead: 'Bedömning', state: 'Läge', reason: 'Anledning', basis: 'Bygger på', unit: 'Enhet', definition: 'Definition',
  allMeasures: 'alla mått', flowSheet: 'Flöde', definitionsSheet: 'Definitioner', since: 'Sedan regelversion', section: 'Avsnitt', estimatedMark: 'uppskattning',
  percentGoals: 'Mål i procent', countGoals: 'Mål i antal', goalsTable: 'Målen och hur det gått', flowFigure: 'Från inskrivna till dagens läge', flowTable: 'Alla inskrivna efter läge',
  exitsFigure: 'Avslut efter anledning', exitsTable: 'Avslut efter anledning, antal', byDimensions: '{name}, efter {dimensions}', breakdowns: 'Uppdelningar', and: 'och',
  flowSentence: '{enrolled} har skrivits in. Av dem är {active} kvar, {completed} har fullföljt, {early} har avslutats i förtid och {deceased} har avlidit.',
  noExits: 'Ingen har avslutats.', nothing: 'Det finns inga uppgifter att visa.', responseRates: 'Svarsfrekvens', responseNote: 'De som inte svarat kan ha det på ett annat sätt än de som svarat.',
  leftOutIntro: 'Alla som börjat i projektet ingår inte i varje mått. Här står hur många som inte räknas med, och varför.', whyLeftOut: 'Varför',
  definitionsIntro: 'Alla mått i rapporten och regeln bakom dem.', notes: 'Om siffrorna', ruleVersion: 'Talen följer regelversion {version}.',
  hiddenRule: 'Uppdelningar döljer tal under {threshold} och så många tal till att inget dolt tal går att räkna fram. Totaler för hela projektet visas.',
  nothingIsDash: '– betyder att det inte finns någon att räkna på. Det är inte samma sak som 0.',
  unknownNote: 'Obestämda ingår i det antal som andelen räknas på, men har inte nått resultatet.',
  checksumNote: 'Kontrollsumman (SHA-256) är räknad på rapportens alla uppgifter. Ändras en enda uppgift blir summan en annan.',
  figureAlt: 'Diagram. {text}', targetMark: 'mål {target}', nOfN: '{n} av {N}', madeWith: 'Program: Framsteg {version}',
};
