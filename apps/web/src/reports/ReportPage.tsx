/** A report as a reading page: title, goals in sentences, figures, tables, definitions; files and the seal beside. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { ReportView } from '#contracts';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { Failure, LoadingRows } from '../parts/states';
import { toast } from '../parts/toasts';
import { useRefreshAll } from '../parts/rows';
import { useWords } from '../parts/useWords';
import { get, write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { newId } from '../providers/ids';
import { useMay } from '../providers/session';
import { useProject } from '../providers/session';
import { ReportDocument } from './ReportDocument';
import { ReportRail } from './ReportRail';
import { ReportRemarks } from './ReportRemarks';
import { ShareReportDialog } from './ShareReportDialog';
import { WriteTextsDialog } from './WriteTextsDialog';

function PublishBar({ report, onWrite }: { report: ReportView; onWrite: () => void }) {
  const { t, problem } = useWords();
  const refresh = useRefreshAll();
  const [key] = useState(newId);
  const [refusal, setRefusal] = useState<string | null>(null);
  const publish = async (): Promise<void> => {
    try {
      await write(`/reports/${report.id}/publish`, { key, ifMatch: report.version });
      refresh();
      toast(t('reports.published'));
    } catch (error) {
      setRefusal(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline'));
    }
  };
  return (
    <div className="banner watch publish">
      <p className="body">{refusal ?? t('reports.draft')}</p>
      <button type="button" className="btn line" onClick={onWrite}>
        {t('reports.texts.write')}
      </button>
      <button type="button" className="btn fill" onClick={() => void publish()}>
        {t('reports.publish')}
      </button>
    </div>
  );
}

export default function ReportPage() {
  const { t } = useWords();
  const may = useMay();
  const project = useProject();
  const [opened, open] = useState<'texts' | 'share' | null>(null);
  const { id = '' } = useParams();
  const view = useQuery({
    queryKey: ['report', id],
    queryFn: ({ signal }) => get<ReportView>(`/reports/${id}/snapshot`, { signal }),
  });
  if (!view.data) {
    return (
      <>
        <PageHead title={t('menu.report')} />
        <Card title={t('menu.report')}>
          {view.error ? <Failure error={view.error} retry={() => void view.refetch()} /> : <LoadingRows count={6} />}
        </Card>
      </>
    );
  }
  const isDraft = view.data.status === 'draft';
  return (
    <div className="report-page">
      {isDraft && may('report:publish') && <PublishBar report={view.data} onWrite={() => open('texts')} />}
      <div className="lay">
        <div>
          <ReportDocument report={view.data} />
          {!isDraft && (
            <div className="doc">
              <ReportRemarks report={view.data} />
            </div>
          )}
        </div>
        <ReportRail report={view.data} isPdfFilled={!isDraft} onShare={() => open('share')} />
      </div>
      {opened === 'texts' && <WriteTextsDialog report={view.data} onClose={() => open(null)} />}
      {opened === 'share' && project && (
        <ShareReportDialog report={view.data} projectId={project.id} onClose={() => open(null)} />
      )}
    </div>
  );
}
