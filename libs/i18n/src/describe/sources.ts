// Where each definition comes from, as the manual cites it.
import type { IndicatorCode } from '#domain';
import type { Language } from '../format.js';

type Source = Record<Language, string>;

const ESF: Source = {
  sv: 'Europaparlamentets och rådets förordning (EU) 2021/1057, bilaga I',
  en: 'Regulation (EU) 2021/1057, Annex I',
};
const SPEKTRA: Source = {
  sv: 'mål i projektet Spektra 2 (ESF-rådet), tolkat så att det går att räkna',
  en: 'goal of the project Spektra 2 (Swedish ESF Council), read so that it can be counted',
};
const JAMTLAND: Source = {
  sv: 'mål i förstudien Integrationsarbete i Jämtland (ESF-rådet), tolkat så att det går att räkna',
  en: 'goal of the pre-study Integrationsarbete i Jämtland (Swedish ESF Council), read so that it can be counted',
};
const RESURS: Source = {
  sv: 'slutrapporten om ResursUtbyte (Stockholms stad, Equal)',
  en: 'the final report on ResursUtbyte (City of Stockholm, Equal)',
};
const KOLADA: Source = {
  sv: 'Kolada, resultat vid avslut i kommunens arbetsmarknadsverksamhet',
  en: 'Kolada, result on leaving the municipality’s labour-market activity',
};
const TIME: Source = {
  sv: 'ESF-rådets redovisning av deltagartid',
  en: 'the Swedish ESF Council’s reporting of participants’ time',
};
const HOUSE: Source = {
  sv: 'egen uppföljning av projektet',
  en: 'the project’s own follow-up',
};

const OWN: Partial<Record<IndicatorCode, Source>> = {
  outcome_within_3_months: SPEKTRA,
  outcome_held_at_3_months: SPEKTRA,
  empowered_at_exit: SPEKTRA,
  empowered_at_exit_strict: SPEKTRA,
  participants_enrolled: SPEKTRA,
  occupancy_peak: SPEKTRA,
  occupancy_mean: SPEKTRA,
  occupancy_peak_without_placements: SPEKTRA,
  occupancy_mean_without_placements: SPEKTRA,
  participation_days_median: SPEKTRA,
  participation_days_mean: SPEKTRA,
  placement_offers_created: JAMTLAND,
  placement_offers_available: JAMTLAND,
  placement_offers_filled: JAMTLAND,
  placements_started: JAMTLAND,
  municipalities_committed: JAMTLAND,
  ngos_anchored: JAMTLAND,
  kolada_exit: KOLADA,
  attended_minutes: TIME,
  certified_minutes: TIME,
  planned_minutes: TIME,
  attendance_rate: TIME,
};

export function sourceOf(code: IndicatorCode, language: Language): string {
  if (/^EEC[OR]\d/.test(code)) return ESF[language];
  if (code.startsWith('occupied_within')) return JAMTLAND[language];
  if (code.startsWith('self_support')) return RESURS[language];
  return (OWN[code] ?? HOUSE)[language];
}
