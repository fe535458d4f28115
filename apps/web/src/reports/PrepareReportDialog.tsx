/** Prepares a report: figures are counted, small ones hidden, the whole frozen with a checksum; then it can be read before it is published. */
import { useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { PrepareReport } from '#contracts';
import { REPORT_TEMPLATES } from '#domain';
import { ActionSheet } from '../parts/ActionSheet';
import { ChipField, DayField, TextField } from '../parts/fields';
import { useWords } from '../parts/useWords';
import { newId } from '../providers/ids';
import { useSession } from '../providers/session';
import { ReportChecks } from './ReportChecks';

/** A quarterly report tells of the quarter of its day; the others of the whole project so far. */
function UsualPeriod({ projectStart }: { projectStart: string }) {
  const form = useFormContext<Record<string, string>>();
  const [template, asOf] = form.watch(['template', 'asOf']);
  const { setValue } = form;
  useEffect(() => {
    if (!asOf) return;
    const month = Number(asOf.slice(5, 7));
    const quarter = `${asOf.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    setValue('periodFrom', template === 'quarterly_progress' && quarter > projectStart ? quarter : projectStart);
    setValue('periodTo', asOf);
  }, [template, asOf, projectStart, setValue]);
  return null;
}

interface PrepareReportDialogProps {
  projectId: string;
  asOf: string;
  onClose: () => void;
}

export function PrepareReportDialog({ projectId, asOf, onClose }: PrepareReportDialogProps) {
  const { t, f } = useWords();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const { projects } = useSession();
  const startsOn = projects.find((project) => project.id === projectId)?.startsOn ?? asOf;
  return (
    <ActionSheet
      input={PrepareReport}
      path="/reports"
      initial={{
        id,
        projectId,
        title: t('reports.usualTitle', { month: f.month(asOf) }),
        periodFrom: startsOn,
        periodTo: asOf,
        asOf,
        template: 'funder_outcome',
        carryOver: true,
      }}
      draft={`report:${projectId}`}
      title={t('goals.report')}
      done={t('reports.prepared')}
      submit={t('reports.prepare')}
      onClose={onClose}
      onDone={() => navigate(`/reports/${id}`)}
    >
      <p>{t('reports.prepare.text')}</p>
      <ChipField name="template" label={t('reports.template')} list="reportTemplate" codes={REPORT_TEMPLATES} />
      <TextField name="title" label={t('reports.title')} />
      <div className="grid">
        <DayField name="periodFrom" label={t('reports.from')} />
        <DayField name="periodTo" label={t('reports.to')} />
        <DayField name="asOf" label={t('reports.asOf')} help={t('reports.asOf.help')} />
        <TextField name="totalsBasis" label={t('reports.totalsBasis')} help={t('reports.totalsBasis.help')} />
      </div>
      <UsualPeriod projectStart={startsOn} />
      <ReportChecks />
    </ActionSheet>
  );
}
