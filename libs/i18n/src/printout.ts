// Words of the sheet a participant takes home: what is noted about her, in her own language (DOMAIN.md 4.6, 8.3). A language says whether a
// professional has read its words; one that has not says so on the sheet itself, in its mark.
import type { ActivityGroup, PlanStepStatus } from '#domain';

export const PRINTOUT_LANGUAGES = ['sv', 'en', 'ar'] as const;
export type PrintoutLanguage = (typeof PRINTOUT_LANGUAGES)[number];

export interface PrintoutWords {
  title: string;
  /** Over the sheet while nobody has reviewed the translation; empty when it is reviewed. */
  mark: string;
  intro: string;
  reference: string;
  entry: string;
  coach: string;
  goal: string;
  plan: string;
  planTable: string;
  step: string;
  due: string;
  status: string;
  statuses: Record<PlanStepStatus, string>;
  work: string;
  school: string;
  workTable: string;
  place: string;
  from: string;
  to: string;
  schoolTable: string;
  course: string;
  time: string;
  timeTable: string;
  kind: string;
  minutes: string;
  groups: Record<ActivityGroup, string>;
  total: string;
  /** hour and minute, short */
  hour: string;
  minute: string;
  rights: string;
  rightsText: string;
  nothing: string;
  foot: string;
  of: string;
}

const sv: PrintoutWords = {
  title: 'Det här står om mig',
  mark: '',
  intro: 'Det här är vad projektet har antecknat om din tid hos oss. Säg till din coach om något är fel.',
  reference: 'Beteckning',
  entry: 'Inskriven',
  coach: 'Coach',
  goal: 'Mitt mål',
  plan: 'Min plan',
  planTable: 'Stegen i planen',
  step: 'Steg',
  due: 'Senast',
  status: 'Läge',
  statuses: { planned: 'Planerat', in_progress: 'Pågår', done: 'Klart', cancelled: 'Struket' },
  work: 'Arbetsplatser',
  school: 'SFI',
  workTable: 'Praktik och andra platser',
  place: 'Arbetsplats',
  from: 'Från',
  to: 'Till',
  schoolTable: 'Kurser',
  course: 'Kurs',
  time: 'Min tid',
  timeTable: 'Tid jag har varit med',
  kind: 'Vad',
  minutes: 'Tid',
  groups: { J: 'Mot arbete', C: 'Lära', S: 'Nätverk och delaktighet', H: 'Hälsa', A: 'Planering' },
  total: 'Tillsammans',
  hour: 'tim',
  minute: 'min',
  rights: 'Dina rättigheter',
  rightsText:
    'Du har rätt att få veta vem som har läst om dig, att få fel rättade och att få en kopia av det som står. Fråga din coach.',
  nothing: 'Inget än.',
  foot: 'Utskrift till dig. Lämna den inte till någon annan om du inte vill.',
  of: 'av',
};

const en: PrintoutWords = {
  title: 'This is noted about me',
  mark: '',
  intro: 'This is what the project has noted about your time with us. Tell your coach if anything is wrong.',
  reference: 'Reference',
  entry: 'Enrolled',
  coach: 'Coach',
  goal: 'My goal',
  plan: 'My plan',
  planTable: 'The steps of the plan',
  step: 'Step',
  due: 'By',
  status: 'State',
  statuses: { planned: 'Planned', in_progress: 'In progress', done: 'Done', cancelled: 'Cancelled' },
  work: 'Workplaces',
  school: 'SFI',
  workTable: 'Placements',
  place: 'Workplace',
  from: 'From',
  to: 'To',
  schoolTable: 'Courses',
  course: 'Course',
  time: 'My time',
  timeTable: 'Time I have taken part',
  kind: 'What',
  minutes: 'Time',
  groups: { J: 'Towards work', C: 'Learning', S: 'Network and participation', H: 'Health', A: 'Planning' },
  total: 'In all',
  hour: 'h',
  minute: 'min',
  rights: 'Your rights',
  rightsText:
    'You have the right to know who has read about you, to have mistakes corrected and to get a copy of what is noted. Ask your coach.',
  nothing: 'Nothing yet.',
  foot: 'Printed for you. You need not give it to anybody else.',
  of: 'of',
};

const ar: PrintoutWords = {
  title: 'ما هو مسجّل عني',
  mark: 'ترجمة أولية لم تُراجَع بعد',
  intro: 'هذا ما سجّله المشروع عن وقتك معنا. أخبر مدرّبك إذا كان هناك خطأ.',
  reference: 'الرمز',
  entry: 'تاريخ التسجيل',
  coach: 'المدرّب',
  goal: 'هدفي',
  plan: 'خطتي',
  planTable: 'خطوات الخطة',
  step: 'الخطوة',
  due: 'في موعد أقصاه',
  status: 'الحالة',
  statuses: { planned: 'مخطط لها', in_progress: 'جارية', done: 'تمت', cancelled: 'ألغيت' },
  work: 'أماكن العمل',
  school: 'اللغة السويدية SFI',
  workTable: 'التدريب العملي',
  place: 'مكان العمل',
  from: 'من',
  to: 'إلى',
  schoolTable: 'الدورات',
  course: 'الدورة',
  time: 'وقتي',
  timeTable: 'الوقت الذي شاركت فيه',
  kind: 'النشاط',
  minutes: 'المدة',
  groups: { J: 'نحو العمل', C: 'التعلّم', S: 'العلاقات والمشاركة', H: 'الصحة', A: 'التخطيط' },
  total: 'المجموع',
  hour: 'س',
  minute: 'د',
  rights: 'حقوقك',
  rightsText: 'لك الحق في معرفة من قرأ عنك، وفي تصحيح الأخطاء، وفي الحصول على نسخة مما هو مسجّل. اسأل مدرّبك.',
  nothing: 'لا شيء حتى الآن.',
  foot: 'نسخة مطبوعة لك. لست مضطراً لإعطائها لأحد.',
  of: 'من',
};

const WORDS: Record<PrintoutLanguage, PrintoutWords> = { sv, en, ar };

export const printoutWords = (language: PrintoutLanguage): PrintoutWords => WORDS[language];
