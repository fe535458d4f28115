// Swedish words of figures, reports and mails.
import type { Messages } from '../messages.js';

export const rest: Omit<Messages, 'codes' | 'document' | 'refusal' | 'indicator'> = {
  unit: {
    participation: 'deltagare', person: 'personer', placement: 'praktiker', offer: 'platser', organisation: 'organisationer', minutes: 'minuter',
    day: 'dagar', hours: 'timmar', contacts: 'kontakter', sek: 'kr', steps: 'steg',
  },
  leftOut: {
    REGISTRATION_ERROR: 'Felregistrerade', DECEASED: 'Avlidna', ACTIVE: 'Fortfarande i projektet', MOVED: 'Flyttade', NO_DATE: 'Saknar datum',
    OTHER_GROUP: 'Hör till en annan grupp', IMMATURE: 'Tiden har inte gått ut', NO_ANSWER: 'Har inte svarat', NOT_KNOWN: 'Uppgift saknas',
  },
  reason: {
    MEETS_RULE: 'Uppfyller regeln', OTHER_VALUE: 'Uppfyller inte regeln', VALUE_MISSING: 'En uppgift saknas', EVENT: 'Har en händelse som räknas',
    NO_EVENT: 'Har ingen händelse som räknas', EVENT_MARK_MISSING: 'Det saknas en uppgift om händelsen', EVENT_MARK_NO: 'Händelsen räknas inte här',
    HOLDS: 'Bekräftat på dagen', NOT_CONFIRMED: 'Pågår men är inte bekräftat', NOT_RUNNING: 'Pågick inte på dagen', ANSWER_SAYS_SO: 'Svarade så i uppföljningen',
    ANSWER_SAYS_OTHERWISE: 'Svarade något annat i uppföljningen', NOT_ANSWERED: 'Har inte svarat', BELOW_LIMIT: 'Når inte gränsen',
    LAST_EVENT_IS_OTHER: 'Den senaste händelsen är en annan', EVENT_ENDED_EARLY: 'Tog slut för tidigt', NOT_BETTER: 'Inte bättre än vid start',
    NO_GAP: 'Inget långt uppehåll',
  },
  memberAnswer: { counted: 'Räknas', not_counted: 'Räknas inte', unknown: 'Obestämda', left_out: 'Utelämnade' },
  report: {
    title: 'Resultatrapport', goals: 'Mål', flow: 'Deltagare', exits: 'Avslut', results: 'Resultat', activity: 'Verksamhet',
    esf_outputs: 'ESF+ vid start', esf_results: 'ESF+ efter avslut', definitions: 'Så räknas det', period: 'Period', asOf: 'Per den', project: 'Projekt',
    owner: 'Projektägare', preparedBy: 'Sammanställd av', publishedOn: 'Publicerad', target: 'Mål', actual: 'Utfall', n: 'Antal', N: 'Av', percent: 'Andel',
    value: 'Värde', unknown: 'Obestämda', leftOut: 'Utelämnade', group: 'Grupp', total: 'Totalt', enrolled: 'Inskrivna', checksum: 'Kontrollsumma',
    page: 'Sida', version: 'Regelversion', threshold: 'Gräns för små tal',
    hiddenNote: '.. betyder att talet är dolt, eftersom det rör färre än {threshold} personer eller skulle avslöja ett sådant tal.',
    withheldNote: 'Uppdelningen visas inte, eftersom enskilda personer skulle kunna räknas fram.',
    roundingNote: 'Procenttalen är avrundade och behöver inte bli 100 tillsammans.',
    smallNNote: 'Få personer: läs antalet före andelen.',
    protectedNote: 'En lista kan vara kortare än sin siffra, eftersom personer med skyddade uppgifter inte visas i listor.',
    notShown: 'Visas inte', estimated: 'Projektets uppskattning',
  },
  mails: {
    invitation: {
      subject: 'Inbjudan till Framsteg',
      body: 'Hej {name},\n\nDu är inbjuden till Framsteg. Välj ett lösenord här:\n{link}\n\nLänken gäller en begränsad tid. Om du inte väntade dig det här kan du bortse från mejlet.',
    },
    new_password: {
      subject: 'Nytt lösenord i Framsteg',
      body: 'Hej {name},\n\nVälj ett nytt lösenord här:\n{link}\n\nLänken gäller en begränsad tid. Om du inte bett om ett nytt lösenord behöver du inte göra något.',
    },
    follow_ups_due: { subject: 'Uppföljningar att göra', body: 'Hej {name},\n\nDu har {count} uppföljningar att göra. Logga in för att se vilka:\n{link}' },
  },
  describe: { leftOut: 'Utelämnade: {list}.', and: 'och', window: 'Räknas först när tiden gått ut.' },
};
