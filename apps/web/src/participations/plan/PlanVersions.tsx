/** Versions agreed on: when, with whom, and what differs from the one before. */
import { useState } from 'react';
import { Printer } from 'lucide-react';
import { planVersions, type PlanVersionRow } from '#contracts';
import { comparePlans, type AgreedStep, type ComparedStep } from '#domain';
import { Card } from '../../parts/Card';
import { useRows } from '../../parts/rows';
import { Sheet } from '../../parts/Sheet';
import { Status } from '../../parts/Status';
import { useWords, type Words } from '../../parts/useWords';
import { PrintPlanSheet } from './PrintPlanSheet';

const TONES = { added: 'good', removed: 'bad', changed: 'watch', same: 'muted' } as const;

const stepWords = (step: AgreedStep, { f, code }: Words): string =>
  [step.responsible, step.dueOn && f.day(step.dueOn), code('planStepStatus', step.status)].filter(Boolean).join(' · ');

function Compared({ change, before, after }: ComparedStep) {
  const words = useWords();
  const shown = after ?? before;
  if (!shown) return null;
  return (
    <li>
      <Status tone={TONES[change]}>{words.t(`plan.change.${change}`)}</Status> <b>{shown.title}</b>{' '}
      <span className="muted">{stepWords(shown, words)}</span>
      {change === 'changed' && before && (
        <div className="muted small">
          {words.t('plan.before')}: {before.title} · {stepWords(before, words)}
        </div>
      )}
    </li>
  );
}

interface VersionSheetProps {
  version: PlanVersionRow;
  before: PlanVersionRow | undefined;
  onClose: () => void;
}

function VersionSheet({ version, before, onClose }: VersionSheetProps) {
  const { t, f } = useWords();
  const compared = comparePlans((before?.steps ?? []) as AgreedStep[], version.steps as AgreedStep[]);
  const shown = before ? compared : compared.map((one) => ({ ...one, change: 'same' as const }));
  return (
    <Sheet title={t('plan.version', { number: version.number })} onClose={onClose}>
      <div className="fields">
        <p className="muted">
          {t('plan.agreedBy', { date: f.date(version.agreedOn), name: version.agreedByName })}
          {before && ` ${t('plan.comparedWith', { number: before.number })}`}
        </p>
        {version.goalWords && <q>{version.goalWords}</q>}
        {before && before.goalWords !== version.goalWords && (
          <p className="muted">
            {t('plan.before')}: {before.goalWords ?? '–'}
          </p>
        )}
        <ul className="compared">
          {shown.map((one) => (
            <Compared key={one.after?.id ?? one.before?.id} {...one} />
          ))}
        </ul>
      </div>
    </Sheet>
  );
}

export function PlanVersions({ participationId }: { participationId: string }) {
  const { t, f } = useWords();
  const list = useRows(planVersions, { filter: { participationId }, perPage: 50 });
  const [open, setOpen] = useState<number | null>(null);
  const [printing, setPrinting] = useState<string | null>(null);
  const rows = list.data ?? [];
  const at = rows.findIndex(({ number }) => number === open);
  return (
    <Card title={t('plan.versions')} count={list.total}>
      {rows.length === 0 && <p className="b muted">{t('plan.versions.none')}</p>}
      {rows.map((row) => (
        <div className="nx" key={row.id}>
          <span className="d">{f.day(row.agreedOn)}</span>
          <div>
            <button type="button" className="linkish" onClick={() => setOpen(row.number)}>
              {t('plan.version', { number: row.number })}
            </button>
            <div className="sub">
              {t('plan.versionBy', { name: row.agreedByName, smart_count: (row.steps as unknown[]).length })}
            </div>
          </div>
          <button
            type="button"
            className="btn plain s"
            aria-label={`${t('plan.print')}: ${t('plan.version', { number: row.number })}`}
            onClick={() => setPrinting(row.id)}
          >
            <Printer className="i s" aria-hidden /> {t('plan.print')}
          </button>
        </div>
      ))}
      {at >= 0 && <VersionSheet version={rows[at]} before={rows[at + 1]} onClose={() => setOpen(null)} />}
      {printing && (
        <PrintPlanSheet participationId={participationId} versionId={printing} onClose={() => setPrinting(null)} />
      )}
    </Card>
  );
}
