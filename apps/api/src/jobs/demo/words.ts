/** What coaches write after a meeting: short, respectful, written so that the participant can read it; never a diagnosis. */
import type { ActivityKind } from '#domain';

const COACHING = [
  'Gick igenom annonser tillsammans. Valde två att söka till nästa gång.',
  'Övade på att berätta om sig själv. Det gick bättre i dag.',
  'CV:t är klart på svenska. Vill ha hjälp med personligt brev.',
  'Ringde två arbetsgivare ihop. En ville träffas.',
  'Pratade om vad som är lätt och svårt på språkkaféet. Vill fortsätta.',
  'Vill prova praktik innan jul. Jag frågar på tre ställen.',
  'Har fått barnomsorg och kan vara med alla dagar från måndag.',
  'Berättade om sitt arbete i hemlandet. Vi skrev ner det i CV:t.',
  'Nöjd med veckan. Vågade ställa frågor på svenska.',
  'Bussen går dåligt på kvällen. Vi letar efter arbete i Norrvik i första hand.',
  'Behöver ett intyg från skolan i hemlandet. Jag hjälper till att skriva.',
  'Kom överens om två mål till nästa gång. Skrev ner dem på lätt svenska.',
];
const MORE: Partial<Record<ActivityKind, readonly string[]>> = {
  COACHING: COACHING,
  COACHING_INTERCULTURAL: [
    'Pratade om hur man visar initiativ på en svensk arbetsplats.',
    'Jämförde hur en intervju går till här och i hemlandet. Bra samtal.',
    'Tog upp vad en facklig företrädare gör. Många frågor.',
  ],
  MAPPING: [
    'Första samtalet. Berättade om skola och arbete. Tar det i egen takt.',
    'Gick igenom styrkor och vad som ska vara klart innan praktik.',
  ],
  INDIVIDUAL_PLAN: [
    'Skrev planen tillsammans. Fick den på papper och på eget språk.',
    'Planen är klar. Första steget är CV på svenska.',
  ],
  JOB_MATCHING: ['Två platser passar. Vi skickar intresse i dag.', 'Arbetsgivaren vill träffas i nästa vecka.'],
  THREE_PARTY_MEETING: [
    'Handledaren är nöjd. Får prova kassan nästa vecka.',
    'Bra möte. Arbetsgivaren vill se mer svenska i talet, annars allt väl.',
    'Kom överens om tider och arbetskläder. Börjar kl. 8.',
  ],
  STUDY_GUIDANCE: ['Gick igenom vägar till yrket. Väljer mellan komvux och yrkespaket.'],
  VALIDATION: ['Lämnade in betyg för bedömning. Svar om ungefär två månader.'],
  COORDINATION_MEETING: ['Möte med handläggaren. Alla är överens om en plan.'],
};

export const wordsFor = (kind: ActivityKind): readonly string[] => MORE[kind] ?? [];
