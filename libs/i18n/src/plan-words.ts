// Words of a plan on paper, in the languages participants read. The translations are drafts by the house and should be read by a native speaker
// before they are relied on. Longer than others: nine languages stand beside one another.
import type { PlanStepStatus } from '#domain';

export interface PlanWords {
  title: string;
  asOf: string;
  version: string;
  agreed: string;
  goal: string;
  steps: string;
  noSteps: string;
  number: string;
  step: string;
  who: string;
  from: string;
  due: string;
  state: string;
  status: Record<PlanStepStatus, string>;
  note: string;
  place: string;
  date: string;
  of: string;
}
export type PlanLanguage = 'sv' | 'en' | 'ar' | 'fa' | 'prs' | 'so' | 'ti' | 'uk' | 'es';

const PERSIAN: PlanWords = {
  title: 'برنامه من',
  asOf: 'وضعیت در تاریخ',
  version: 'نسخه',
  agreed: 'توافق شده در',
  goal: 'هدف من',
  steps: 'مراحل',
  noSteps: 'هنوز مرحله‌ای نیست.',
  number: 'شماره',
  step: 'مرحله',
  who: 'مسئول',
  from: 'از',
  due: 'تا',
  state: 'وضعیت',
  status: { planned: 'برنامه‌ریزی شده', in_progress: 'در حال انجام', done: 'انجام شده', cancelled: 'لغو شده' },
  note: 'ما این برنامه را با هم نوشته‌ایم. می‌توانید هر زمان بخواهید آن را تغییر دهید.',
  place: 'محل',
  date: 'تاریخ',
  of: 'از',
};

export const PLAN_WORDS: Record<PlanLanguage, PlanWords> = {
  sv: {
    title: 'Min plan',
    asOf: 'Så här ser den ut',
    version: 'Version',
    agreed: 'överenskommen',
    goal: 'Mitt mål',
    steps: 'Steg',
    noSteps: 'Inga steg än.',
    number: 'Nr',
    step: 'Steg',
    who: 'Ansvarig',
    from: 'Från',
    due: 'Klart',
    state: 'Läge',
    status: { planned: 'planerat', in_progress: 'pågår', done: 'klart', cancelled: 'utgår' },
    note: 'Planen har vi gjort tillsammans. Du kan när som helst be att få ändra den.',
    place: 'Ort',
    date: 'Datum',
    of: 'av',
  },
  en: {
    title: 'My plan',
    asOf: 'As it stands',
    version: 'Version',
    agreed: 'agreed',
    goal: 'My goal',
    steps: 'Steps',
    noSteps: 'No steps yet.',
    number: 'No.',
    step: 'Step',
    who: 'Responsible',
    from: 'From',
    due: 'Due',
    state: 'State',
    status: { planned: 'planned', in_progress: 'in progress', done: 'done', cancelled: 'cancelled' },
    note: 'We have made this plan together. You can ask to change it at any time.',
    place: 'Place',
    date: 'Date',
    of: 'of',
  },
  es: {
    title: 'Mi plan',
    asOf: 'Situación',
    version: 'Versión',
    agreed: 'acordada',
    goal: 'Mi objetivo',
    steps: 'Pasos',
    noSteps: 'Todavía no hay pasos.',
    number: 'N.º',
    step: 'Paso',
    who: 'Responsable',
    from: 'Desde',
    due: 'Hasta',
    state: 'Estado',
    status: { planned: 'previsto', in_progress: 'en curso', done: 'hecho', cancelled: 'cancelado' },
    note: 'Hemos hecho este plan juntos. Puede pedir que se cambie en cualquier momento.',
    place: 'Lugar',
    date: 'Fecha',
    of: 'de',
  },
  ar: {
    title: 'خطتي',
    asOf: 'الوضع بتاريخ',
    version: 'النسخة',
    agreed: 'تم الاتفاق عليها في',
    goal: 'هدفي',
    steps: 'الخطوات',
    noSteps: 'لا توجد خطوات بعد.',
    number: 'الرقم',
    step: 'الخطوة',
    who: 'المسؤول',
    from: 'من',
    due: 'حتى',
    state: 'الحالة',
    status: { planned: 'مخطط', in_progress: 'قيد التنفيذ', done: 'تم', cancelled: 'ملغى' },
    note: 'لقد وضعنا هذه الخطة معًا. يمكنك أن تطلب تغييرها في أي وقت.',
    place: 'المكان',
    date: 'التاريخ',
    of: 'من',
  },
  fa: PERSIAN,
  prs: {
    ...PERSIAN,
    title: 'پلان من',
    note: 'ما این پلان را باهم ساخته‌ایم. شما هر وقت می‌توانید بخواهید که تغییر کند.',
  },
  so: {
    title: 'Qorshahayga',
    asOf: 'Sida uu yahay',
    version: 'Nooca',
    agreed: 'la isku raacay',
    goal: 'Hadafkayga',
    steps: 'Tallaabooyinka',
    noSteps: 'Weli tallaabo ma jirto.',
    number: 'Lr.',
    step: 'Tallaabo',
    who: 'Masuul',
    from: 'Laga bilaabo',
    due: 'Ilaa',
    state: 'Xaalad',
    status: { planned: 'la qorsheeyay', in_progress: 'socda', done: 'dhammaystiran', cancelled: 'la joojiyay' },
    note: 'Qorshahan waan wada samaynay. Waqti kasta waad codsan kartaa in la beddelo.',
    place: 'Goob',
    date: 'Taariikh',
    of: 'ka mid ah',
  },
  ti: {
    title: 'መደበይ',
    asOf: 'ኩነታት',
    version: 'ስሪት',
    agreed: 'ዝተሰማማዕናሉ',
    goal: 'ዕላማይ',
    steps: 'ስጉምትታት',
    noSteps: 'ክሳብ ሕጂ ስጉምቲ የለን።',
    number: 'ቁ.',
    step: 'ስጉምቲ',
    who: 'ሓላፊ',
    from: 'ካብ',
    due: 'ክሳብ',
    state: 'ኩነት',
    status: { planned: 'ዝተወጠነ', in_progress: 'ይቕጽል ኣሎ', done: 'ተወዲኡ', cancelled: 'ተሰሪዙ' },
    note: 'ነዚ መደብ ብሓባር ገይርናዮ። ኣብ ዝኾነ ግዜ ክቕየር ክትሓትት ትኽእል ኢኻ።',
    place: 'ቦታ',
    date: 'ዕለት',
    of: 'ካብ',
  },
  uk: {
    title: 'Мій план',
    asOf: 'Стан на',
    version: 'Версія',
    agreed: 'погоджено',
    goal: 'Моя мета',
    steps: 'Кроки',
    noSteps: 'Кроків ще немає.',
    number: '№',
    step: 'Крок',
    who: 'Відповідальний',
    from: 'Від',
    due: 'До',
    state: 'Стан',
    status: { planned: 'заплановано', in_progress: 'триває', done: 'виконано', cancelled: 'скасовано' },
    note: 'Ми склали цей план разом. Ви можете будь-коли попросити його змінити.',
    place: 'Місце',
    date: 'Дата',
    of: 'з',
  },
};
