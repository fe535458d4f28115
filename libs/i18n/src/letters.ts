// What letters and certificates say, in the languages they are written in. {name} is filled by fill().
import type { Language } from './format.js';

export interface LetterWords {
  participation: {
    title: string;
    intro: string;
    introEnded: string;
    what: string;
    activity: string;
    hours: string;
    caption: string;
  };
  invitation: { title: string; hello: string; text: string; when: string; where: string; bring: string };
  participant: string;
  staff: string;
  place: string;
  date: string;
  of: string;
  foot: string;
}

export const LETTERS: Record<Language, LetterWords> = {
  sv: {
    participation: {
      title: 'Intyg om deltagande',
      intro: '{name} deltar i {project} sedan {entry}.',
      introEnded: '{name} deltog i {project} från {entry} till {exit}.',
      what: 'Innehåll',
      activity: 'Aktivitet',
      hours: 'Timmar',
      caption: 'Genomförda aktiviteter',
    },
    invitation: {
      title: 'Välkommen till ett möte',
      hello: 'Hej {name}',
      text: 'Vi vill träffa dig. Hör av dig om tiden inte passar.',
      when: 'När',
      where: 'Var',
      bring: 'Ta gärna med den du litar på. Säg till om du behöver tolk.',
    },
    participant: 'Deltagare',
    staff: 'För projektet',
    place: 'Ort',
    date: 'Datum',
    of: 'av',
    foot: 'Medfinansieras av Europeiska unionen',
  },
  en: {
    participation: {
      title: 'Certificate of participation',
      intro: '{name} has taken part in {project} since {entry}.',
      introEnded: '{name} took part in {project} from {entry} to {exit}.',
      what: 'Contents',
      activity: 'Activity',
      hours: 'Hours',
      caption: 'Activities attended',
    },
    invitation: {
      title: 'Welcome to a meeting',
      hello: 'Hello {name}',
      text: 'We would like to meet you. Let us know if the time does not suit you.',
      when: 'When',
      where: 'Where',
      bring: 'You are welcome to bring somebody you trust. Tell us if you need an interpreter.',
    },
    participant: 'Participant',
    staff: 'For the project',
    place: 'Place',
    date: 'Date',
    of: 'of',
    foot: 'Co-funded by the European Union',
  },
};
