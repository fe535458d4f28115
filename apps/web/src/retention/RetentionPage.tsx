/** What the night takes away and when, what is held back and why, and until when the project's evidence is kept. Nothing goes that has not stood here. */
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { documentDeletions, type DocumentDeletionRow, HoldDocument, projects, RetainEvidence } from '#contracts';
import { addDays, DELETION_NOTICE_DAYS } from '#domain';
import { ActionSheet } from '../parts/ActionSheet';
import { Card } from '../parts/Card';
import { DayField, TextField } from '../parts/fields';
import { PageHead } from '../parts/PageHead';
import { nameOf } from '../parts/PersonName';
import { useRefreshAll, useRow, useRows } from '../parts/rows';
import { type Column, RowTable } from '../parts/RowTable';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { useProject } from '../providers/session';

function useColumns(isHeld: boolean, act: (row: DocumentDeletionRow) => void): Column<DocumentDeletionRow>[] {
  const { t, f, code } = useWords();
  return [
    {
      id: 'file',
      head: t('retention.file'),
      phone: 'first',
      cell: (row) => (
        <>
          <span className="strong">{row.fileName}</span>
          <div className="muted small">{code('documentKind', row.kind)}</div>
        </>
      ),
    },
    {
      id: 'who',
      head: t('retention.who'),
      phone: 'second',
      cell: (row) => (
        <>
          <Link className="who" to={`/participants/${row.participationId}?tab=documents`}>
            {nameOf(row)}
          </Link>
          {row.holdReason && <div className="only-s small muted">{row.holdReason}</div>}
        </>
      ),
    },
    {
      id: 'when',
      head: t(isHeld ? 'retention.why' : 'retention.goes'),
      phone: isHeld ? undefined : 'aside',
      cell: (row) =>
        row.holdReason ??
        (row.deletionProposedOn ? f.date(addDays(row.deletionProposedOn, DELETION_NOTICE_DAYS)) : '–'),
    },
    {
      id: 'act',
      head: '',
      isEnd: true,
      phone: 'below',
      cell: (row) => (
        <button type="button" className="btn line s" onClick={() => act(row)}>
          {t(isHeld ? 'retention.release' : 'retention.hold')}
          <span className="sr"> {row.fileName}</span>
        </button>
      ),
    },
  ];
}

interface ListProps {
  projectId: string;
  isHeld: boolean;
  onAct: (row: DocumentDeletionRow) => void;
}

function List({ projectId, isHeld, onAct }: ListProps) {
  const { t } = useWords();
  const title = t(isHeld ? 'retention.held' : 'retention.proposed');
  const list = useRows(documentDeletions, { filter: { projectId, isHeld }, perPage: 100 });
  const columns = useColumns(isHeld, onAct);
  return (
    <Card title={title} count={list.total}>
      {list.isPending && <LoadingRows count={3} />}
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <Empty
          title={t(isHeld ? 'retention.held.none' : 'retention.none')}
          text={isHeld ? undefined : t('retention.rules')}
        />
      )}
      {list.data && list.data.length > 0 && (
        <RowTable label={title} rows={list.data} rowKey={(row) => row.id} columns={columns} />
      )}
    </Card>
  );
}

export default function RetentionPage() {
  const { t, f } = useWords();
  const refresh = useRefreshAll();
  const projectId = useProject()?.id ?? '';
  const project = useRow(projects, projectId).data;
  const [open, setOpen] = useState<'evidence' | DocumentDeletionRow | null>(null);
  const close = (): void => setOpen(null);
  const release = async (row: DocumentDeletionRow): Promise<void> => {
    await write(`/documents/${row.id}/release`, { ifMatch: row.version });
    refresh();
    toast(t('retention.released'));
  };
  return (
    <div className="list-page">
      <PageHead title={t('menu.retention')} context={t('retention.context', { days: DELETION_NOTICE_DAYS })} />
      <div className="stack">
        <Card
          title={t('retention.evidence')}
          end={
            <button type="button" className="btn line s" onClick={() => setOpen('evidence')}>
              {t('retention.evidence.set')}
            </button>
          }
        >
          <p className="b">
            {project?.retainUntil
              ? t('retention.evidence.until', { date: f.date(project.retainUntil) })
              : t('retention.evidence.open')}
          </p>
        </Card>
        {projectId && <List projectId={projectId} isHeld={false} onAct={setOpen} />}
        {projectId && <List projectId={projectId} isHeld onAct={(row) => void release(row)} />}
      </div>
      {open === 'evidence' && project && (
        <ActionSheet
          input={RetainEvidence}
          path={`/projects/${projectId}/retain-evidence`}
          version={project.version}
          initial={{ retainUntil: project.retainUntil ?? undefined }}
          title={t('retention.evidence.title')}
          done={t('retention.evidence.saved')}
          onClose={close}
        >
          <p>{t('retention.evidence.text')}</p>
          <DayField name="retainUntil" label={t('retention.evidence.day')} />
        </ActionSheet>
      )}
      {open !== null && open !== 'evidence' && (
        <ActionSheet
          input={HoldDocument}
          path={`/documents/${open.id}/hold`}
          version={open.version}
          title={t('retention.hold.title', { file: open.fileName })}
          done={t('retention.hold.done')}
          onClose={close}
        >
          <TextField name="reason" label={t('retention.hold.reason')} help={t('retention.hold.help')} />
        </ActionSheet>
      )}
    </div>
  );
}
