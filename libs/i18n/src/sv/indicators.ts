// Swedish names and definitions of every indicator. The definition says whom it is about and what counts, as DOMAIN.md 2.9 rules.
import type { Messages } from '../messages.js';

const occupied = (when: string, short: string) => ({
  base: {
    short: `I arbete eller utbildning ${short}`,
    long: `Andelen folkbokförda som ${when} fått arbete, startat företag eller börjat en utbildning som bygger på utbildning eller yrke från hemlandet.`,
  },
  broad: {
    short: `I arbete eller utbildning ${short}, bred`,
    long: `Andelen folkbokförda som ${when} fått arbete, startat företag eller börjat en utbildning, oavsett bakgrund.`,
  },
  state: {
    short: `I arbete eller utbildning på dagen, ${short}`,
    long: `Andelen folkbokförda som bekräftat var i arbete, eget företag eller utbildning som passar bakgrunden på årsdagen.`,
  },
  without: {
    short: `I arbete eller utbildning ${short}, utan flyttade`,
    long: `Som huvudmåttet ${short}, men utan dem som avslutats för att de flyttat.`,
  },
});
const one = occupied('inom ett år från folkbokföringen', 'inom ett år');
const two = occupied('inom två år från folkbokföringen', 'inom två år');

export const indicator: Messages['indicator'] = {
  EECO01: { short: 'Deltagare', long: 'Antalet personer som börjat i projektet.' },
  EECO02: { short: 'Arbetslösa', long: 'Deltagare som var arbetslösa när de började, även långtidsarbetslösa.' },
  EECO03: {
    short: 'Långtidsarbetslösa',
    long: 'Arbetslösa i mer än tolv månader när de började; under 25 år i mer än sex månader.',
  },
  EECO04: { short: 'Utanför arbetskraften', long: 'Deltagare som varken arbetade eller sökte arbete när de började.' },
  EECO05: { short: 'Sysselsatta', long: 'Deltagare som var anställda eller egna företagare när de började.' },
  EECO06: { short: 'Under 18 år', long: 'Deltagare under 18 år när de började.' },
  EECO07: { short: '18–29 år', long: 'Deltagare som var 18–29 år när de började.' },
  EECO08: { short: '55 år och äldre', long: 'Deltagare som var 55 år eller äldre när de började.' },
  EECO09: { short: 'Högst grundskola', long: 'Deltagare med högst grundskola eller motsvarande (ISCED 0–2).' },
  EECO10: {
    short: 'Gymnasium eller kort eftergymnasial',
    long: 'Deltagare med gymnasium eller kort eftergymnasial utbildning (ISCED 3–4).',
  },
  EECO11: {
    short: 'Högskola eller motsvarande',
    long: 'Deltagare med eftergymnasial utbildning på två år eller mer (ISCED 5–8).',
  },
  EECO12: {
    short: 'Med funktionsnedsättning',
    long: 'Deltagare som själva angett funktionsnedsättning, annars projektets uppskattning.',
  },
  EECO13: { short: 'Medborgare utanför EU', long: 'Deltagare utan medborgarskap i ett EU-land, även statslösa.' },
  EECO14: {
    short: 'Utländsk bakgrund',
    long: 'Deltagare som är födda utomlands eller födda i Sverige med två utrikes födda föräldrar.',
  },
  EECO15: { short: 'Minoriteter', long: 'Projektets uppskattning. Uppgiften lagras aldrig per person.' },
  EECO16: {
    short: 'Hemlösa eller utestängda från bostadsmarknaden',
    long: 'Deltagare som angett att de saknar egen bostad, annars projektets uppskattning.',
  },
  EECO17: { short: 'Från landsbygd', long: 'Deltagare från landsbygdskommuner, annars projektets uppskattning.' },
  EECR01: {
    short: 'Söker arbete efter avslut',
    long: 'Av dem som stod utanför arbetskraften vid start: andelen som senast började söka arbete inom 28 dagar efter avslutet.',
  },
  EECR02: {
    short: 'I utbildning efter avslut',
    long: 'Andelen som börjat en utbildning efter starten och senast 28 dagar efter avslutet. De som studerade vid start räknas inte med.',
  },
  EECR03: {
    short: 'Formell kompetens efter avslut',
    long: 'Andelen som fått ett formellt bevis på kompetens senast 28 dagar efter avslutet.',
  },
  EECR04: {
    short: 'I arbete efter avslut',
    long: 'Av dem som inte arbetade vid start: andelen som senast fick arbete, eller startade företag, inom 28 dagar efter avslutet och har det kvar.',
  },
  EECR05: {
    short: 'I arbete sex månader efter',
    long: 'Av dem som inte arbetade vid start: andelen som bekräftat arbetar sex månader efter avslutet.',
  },
  EECR06: {
    short: 'Bättre ställning sex månader efter',
    long: 'Av dem som arbetade vid start: andelen som sex månader efter avslutet har ett fastare, större eller mer kvalificerat arbete.',
  },
  outcome_within_3_months: {
    short: 'Arbete, företag, praktik eller utbildning inom tre månader',
    long: 'Andelen avslutade som senast tre månader efter avslutet fått arbete, startat företag eller börjat praktik eller utbildning som leder till arbete.',
  },
  outcome_held_at_3_months: {
    short: 'Kvar tre månader efter avslut',
    long: 'Andelen avslutade vars arbete, företag, praktik eller utbildning bekräftat pågår tre månader efter avslutet.',
  },
  empowered_at_exit: {
    short: 'Stärkta vid avslut',
    long: 'Av dem som svarat på båda frågorna vid avslut: andelen som vet vad de kan och känner sig starkare i sin väg till jobb.',
  },
  empowered_at_exit_strict: {
    short: 'Stärkta vid avslut, av alla',
    long: 'Andelen av alla avslutade som svarat att de vet vad de kan och känner sig starkare i sin väg till jobb.',
  },
  occupied_within_1_year_of_registration: one.base,
  occupied_within_1_year_of_registration_broad: one.broad,
  occupied_within_1_year_of_registration_state: one.state,
  occupied_within_1_year_of_registration_without_moved: one.without,
  occupied_within_2_years_of_registration: two.base,
  occupied_within_2_years_of_registration_broad: two.broad,
  occupied_within_2_years_of_registration_state: two.state,
  occupied_within_2_years_of_registration_without_moved: two.without,
  placement_offers_created: {
    short: 'Praktikplatser som skapats',
    long: 'Platser som en arbetsgivare erbjudit och bekräftat skriftligt, även om de senare dragits tillbaka.',
  },
  placement_offers_available: {
    short: 'Praktikplatser som finns',
    long: 'Skapade platser som inte dragits tillbaka, lediga eller fyllda.',
  },
  placement_offers_filled: {
    short: 'Praktikplatser som fyllts',
    long: 'Platser där minst en praktik börjat. En plats räknas en gång även om flera gått där efter varandra.',
  },
  placements_started: { short: 'Påbörjade praktiker', long: 'Praktiker som börjat, hur de än slutade.' },
  self_support_of_enrolled: {
    short: 'Egen försörjning, av inskrivna',
    long: 'Andelen av alla inskrivna som försörjer sig helt eller delvis genom arbete, företag eller studier med studiemedel.',
  },
  self_support_of_completers: {
    short: 'Egen försörjning, av dem som fullföljt',
    long: 'Andelen av dem som fullföljt som försörjer sig helt eller delvis genom arbete, företag eller studier med studiemedel.',
  },
  self_support_of_exits: {
    short: 'Egen försörjning, av avslutade',
    long: 'Andelen av alla avslutade som försörjer sig helt eller delvis genom arbete, företag eller studier med studiemedel.',
  },
  participants_enrolled: {
    short: 'Inskrivna deltagare',
    long: 'Antalet personer som börjat i projektet, var och en räknad en gång.',
  },
  occupancy_peak: { short: 'Högsta beläggning', long: 'Det största antalet inskrivna på en och samma dag.' },
  occupancy_mean: { short: 'Genomsnittlig beläggning', long: 'Antalet inskrivna i genomsnitt per dag.' },
  occupancy_peak_without_placements: {
    short: 'Högsta beläggning utom praktik',
    long: 'Det största antalet inskrivna på en och samma dag, utan dem som var på praktik den dagen.',
  },
  occupancy_mean_without_placements: {
    short: 'Genomsnittlig beläggning utom praktik',
    long: 'Antalet inskrivna i genomsnitt per dag, utan dem som var på praktik den dagen.',
  },
  participation_days_median: {
    short: 'Tid i projektet, median',
    long: 'Mediantiden i dagar för avslutade, alla perioder sammanlagt.',
  },
  participation_days_mean: {
    short: 'Tid i projektet, medelvärde',
    long: 'Medeltiden i dagar för avslutade, alla perioder sammanlagt.',
  },
  municipalities_committed: {
    short: 'Kommuner som deltar',
    long: 'Antalet kommuner i den bestämda gruppen som åtagit sig att delta.',
  },
  ngos_anchored: {
    short: 'Förankrade ideella organisationer',
    long: 'Antalet ideella organisationer där projektet är förankrat. Att ha tagit kontakt räcker inte.',
  },
  completion_rate: { short: 'Fullföljt enligt plan', long: 'Andelen avslutade som fullföljt enligt plan.' },
  kolada_exit: {
    short: 'Resultat vid avslut (Kolada)',
    long: 'Andelen avslutade som börjat arbeta i minst en månad eller studera med rätt till studiemedel. Kommunala arbetsmarknadsanställningar räknas inte.',
  },
  placement_to_job_same_employer_90_days: {
    short: 'Praktik som ledde till anställning på platsen',
    long: 'Andelen avslutade praktiker där personen anställts av samma arbetsgivare inom 90 dagar.',
  },
  days_permit_to_first_job: {
    short: 'Dagar från uppehållstillstånd till första arbetet',
    long: 'Mediantiden i dagar från uppehållstillståndet till det första arbetet.',
  },
  gap_days: {
    short: 'Dagar utan aktivitet',
    long: 'Dagar per deltagare i uppehåll på mer än 14 dagar utan aktivitet, praktik eller SFI.',
  },
  follow_up_answer_rate_3_months: {
    short: 'Svar på uppföljningen efter tre månader',
    long: 'Andelen avslutade som svarat från 14 dagar före till 28 dagar efter tremånadersdagen.',
  },
  survey_response_rate_exit: {
    short: 'Svar på enkäten vid avslut',
    long: 'Andelen avslutade som svarat på båda frågorna inom 28 dagar från avslutet.',
  },
  attended_minutes: { short: 'Närvarotid', long: 'Minuter som deltagarna varit med.' },
  certified_minutes: { short: 'Intygad närvarotid', long: 'Minuter som deltagarna varit med och skrivit under.' },
  planned_minutes: { short: 'Planerad tid', long: 'Minuter som planerats, utan det som projektet ställt in.' },
  attendance_rate: { short: 'Närvaro', long: 'Närvarotid som andel av planerad tid som rapporterats.' },
  attended_hours_per_month: { short: 'Närvarotimmar per månad', long: 'Timmar per deltagare och månad.' },
  coach_contacts_per_month: {
    short: 'Coachkontakter per månad',
    long: 'Coachsamtal som deltagaren varit med på, per deltagare och månad.',
  },
  cost_per_participant: { short: 'Kostnad per deltagare', long: 'Budgeten delad med antalet inskrivna.' },
  cost_per_result: {
    short: 'Kostnad per resultat',
    long: 'Budgeten delad med antalet som nått arbete, företag, praktik eller utbildning inom tre månader.',
  },
  improved_E1: {
    short: 'Vet bättre vad de kan',
    long: 'Av dem som svarat minst två gånger: andelen vars senaste svar är högre än det första.',
  },
  sfi_steps_gained: { short: 'Steg i SFI', long: 'Hur många SFI-kurser deltagarna i genomsnitt klarat sedan starten.' },
};
