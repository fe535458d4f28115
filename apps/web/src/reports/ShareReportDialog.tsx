/** A link to the published report for somebody without an account: runs out after 30 days, can be taken back, says when it was first used. */
import { useState } from 'react';
import { links, type ReportView } from '#contracts';
import { useMakeLink } from '../links/useMakeLink';
import { useRefreshAll, useRows } from '../parts/rows';
import { RowTable } from '../parts/RowTable';
import { Sheet } from '../parts/Sheet';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';

export function ShareReportDialog({
  report,
  projectId,
  onClose,
}: {
  report: ReportView;
  projectId: string;
  onClose: () => void;
}) {
  const { t, f } = useWords();
  const make = useMakeLink();
  const refresh = useRefreshAll();
  const [address, setAddress] = useState<string | null>(null);
  const list = useRows(links, { filter: { subjectId: report.id, purpose: 'report' }, perPage: 100 });
  const create = async (): Promise<void> =>
    setAddress((await make({ projectId, purpose: 'report', subjectId: report.id })).address);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address ?? '');
    toast(t('share.copied'));
  };
  const takeBack = async (id: string, version: number): Promise<void> => {
    await write(`/links/${id}/revoke`, { ifMatch: version });
    refresh();
  };
  return (
    <Sheet title={t('share.title')} onClose={onClose}>
      <div className="form b">
        <p>{t('share.text')}</p>
        {address && (
          <div className="field">
            <label className="lbl" htmlFor="share-address">
              {t('share.address')}
            </label>
            <input
              id="share-address"
              className="in"
              readOnly
              value={address}
              onFocus={(event) => event.target.select()}
            />
            <p className="help">{t('share.once')}</p>
          </div>
        )}
        <div className="act">
          {address ? (
            <button type="button" className="btn fill" onClick={() => void copy()}>
              {t('share.copy')}
            </button>
          ) : (
            <button type="button" className="btn fill" onClick={() => void create()}>
              {t('share.make')}
            </button>
          )}
        </div>
        {(list.data?.length ?? 0) > 0 && (
          <RowTable
            label={t('share.links')}
            rows={list.data ?? []}
            rowKey={(row) => row.id}
            columns={[
              { id: 'made', head: t('share.made'), phone: 'first', cell: (row) => f.moment(row.createdAt) },
              {
                id: 'used',
                head: t('share.used'),
                phone: 'second',
                cell: (row) => (row.usedAt ? f.moment(row.usedAt) : t('share.notUsed')),
              },
              { id: 'until', head: t('share.until'), cell: (row) => f.date(row.expiresAt.slice(0, 10)) },
              {
                id: 'act',
                head: '',
                isEnd: true,
                phone: 'aside',
                cell: (row) =>
                  row.revokedAt ? (
                    t('share.revoked')
                  ) : (
                    <button type="button" className="linkish" onClick={() => void takeBack(row.id, row.version)}>
                      {t('share.revoke')}
                    </button>
                  ),
              },
            ]}
          />
        )}
      </div>
    </Sheet>
  );
}
