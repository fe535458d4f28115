/** Prepares a report: figures are counted, small ones hidden, the whole frozen with a checksum; then it can be read before it is published. */
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { PrepareReport } from '#contracts';
import { ActionSheet } from '../parts/ActionSheet';
import { DayField, TextField } from '../parts/fields';
import { useWords } from '../parts/useWords';
import { newId } from '../providers/ids';
import { useSession } from '../providers/session';

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
      }}
      draft={`report:${projectId}`}
      title={t('goals.report')}
      done={t('reports.prepared')}
      submit={t('reports.prepare')}
      onClose={onClose}
      onDone={() => navigate(`/reports/${id}`)}
    >
      <p>{t('reports.prepare.text')}</p>
      <TextField name="title" label={t('reports.title')} />
      <DayField name="periodFrom" label={t('reports.from')} />
      <DayField name="periodTo" label={t('reports.to')} />
      <DayField name="asOf" label={t('reports.asOf')} help={t('reports.asOf.help')} />
    </ActionSheet>
  );
}
