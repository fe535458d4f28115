/** React-Admin's words and the screen's own, in two complete languages; Swedish first. */
import polyglotI18nProvider from 'ra-i18n-polyglot';
import englishMessages from 'ra-language-english';
import { en } from '../messages/en';
import { raSv } from '../messages/ra-sv';
import { sv } from '../messages/sv';

const all = { sv: { ...raSv, ...sv }, en: { ...englishMessages, ...en } };

export const i18nProvider = polyglotI18nProvider((locale) => (locale === 'en' ? all.en : all.sv), 'sv', [
  { locale: 'sv', name: 'Svenska' },
  { locale: 'en', name: 'English' },
]);
