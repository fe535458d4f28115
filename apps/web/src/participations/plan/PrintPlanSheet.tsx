/** The plan on paper, in the participant's language, to sign. Each language stands in its own name. */
import { FileText } from 'lucide-react';
import { PLAN_WORDS, type PlanLanguage } from '#i18n';
import { Sheet } from '../../parts/Sheet';
import { useWords } from '../../parts/useWords';

const OWN_NAMES: Record<PlanLanguage, string> = {
  sv: 'Svenska',
  en: 'English',
  ar: 'العربية',
  fa: 'فارسی',
  prs: 'دری',
  so: 'Soomaali',
  ti: 'ትግርኛ',
  uk: 'Українська',
  es: 'Español',
};

interface PrintPlanSheetProps {
  participationId: string;
  /** Of a version that was agreed on; the plan as it stands without. */
  versionId?: string;
  /** The participant's languages: they come first. */
  own?: readonly string[];
  onClose: () => void;
}

export function PrintPlanSheet({ participationId, versionId, own = [], onClose }: PrintPlanSheetProps) {
  const { t } = useWords();
  const all = Object.keys(PLAN_WORDS) as PlanLanguage[];
  const languages = [...all].sort((a, b) => Number(own.includes(b)) - Number(own.includes(a)));
  const address = (language: PlanLanguage): string =>
    `/api/participations/${participationId}/plan-file?language=${language}${versionId ? `&version=${versionId}` : ''}`;
  return (
    <Sheet title={t('plan.print.title')} onClose={onClose} width={440}>
      <div className="fields">
        <p className="muted">{t('plan.print.text')}</p>
        <div className="dl">
          {languages.map((language) => (
            <a key={language} className="btn line" href={address(language)} download>
              <FileText className="i s" aria-hidden /> <bdi lang={language}>{OWN_NAMES[language]}</bdi>
            </a>
          ))}
        </div>
      </div>
    </Sheet>
  );
}
