/** What she has allowed and been told: three different things, never one box (DOMAIN.md 7.4). A withdrawal acts from now on. Also the sheet she takes home. */
import { Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import { consents, RecordConsent, type ConsentRow } from '#contracts';
import { CONSENT_KINDS } from '#domain';
import { PRINTOUT_LANGUAGES } from '#i18n';
import { ActionSheet } from '../../parts/ActionSheet';
import { Card } from '../../parts/Card';
import { ChipField, DayField, TickField } from '../../parts/fields';
import { useRefreshAll, useRows } from '../../parts/rows';
import { RowTable } from '../../parts/RowTable';
import { Empty, Failure, LoadingRows } from '../../parts/states';
import { Status, type Tone } from '../../parts/Status';
import { toast } from '../../parts/toasts';
import { useWords } from '../../parts/useWords';
import { write } from '../../providers/api';
import { newId } from '../../providers/ids';
import { useMay } from '../../providers/session';
import type { TabProps } from './participant-tabs';

const TONES: Record<string, Tone> = { valid: 'good', ended: 'muted', withdrawn: 'watch' };

export function ConsentsTab({ person }: TabProps) {
  const { t, f, code, today } = useWords();
  const may = useMay();
  const refresh = useRefreshAll();
  const [newOne, setNew] = useState<string | null>(null);
  const list = useRows(consents, { filter: { participationId: person.row.id }, perPage: 100 });
  const withdraw = async (row: ConsentRow): Promise<void> => {
    await write(`/consents/${row.id}/withdraw`, { ifMatch: row.version });
    refresh();
    toast(t('consent.withdrawn'));
  };
  const add = may('consent:record') && (
    <button type="button" className="btn line s" onClick={() => setNew(newId())}>
      <Plus className="i s" aria-hidden /> {t('consent.add')}
    </button>
  );
  return (
    <div className="stack">
      <Card title={t('tab.consents')} count={list.total} end={add}>
        {list.isPending && <LoadingRows />}
        {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
        {list.data?.length === 0 && <Empty title={t('consent.empty')} />}
        {list.data && list.data.length > 0 && (
          <RowTable
            label={t('tab.consents')}
            rows={list.data}
            rowKey={(row) => row.id}
            columns={[
              {
                id: 'kind',
                head: t('consent.kind'),
                phone: 'first',
                cell: (row) => (
                  <>
                    {code('consentKind', row.kind)}
                    {row.categories.includes('quote') && `, ${t('consent.quote').toLowerCase()}`}
                  </>
                ),
              },
              { id: 'from', head: t('consent.from'), phone: 'second', cell: (row) => f.date(row.fromOn) },
              {
                id: 'state',
                head: t('followUps.status'),
                cell: (row) => (
                  <Status tone={TONES[row.state] ?? 'muted'}>
                    {t(`consent.state.${row.state as 'valid' | 'ended' | 'withdrawn'}`)}
                  </Status>
                ),
              },
              {
                id: 'act',
                head: '',
                isEnd: true,
                phone: 'aside',
                cell: (row) =>
                  row.state === 'valid' && may('consent:record') ? (
                    <button type="button" className="linkish" onClick={() => void withdraw(row)}>
                      {t('consent.withdraw')}
                    </button>
                  ) : null,
              },
            ]}
          />
        )}
      </Card>
      {may('participant:print') && (
        <Card title={t('printout.title')}>
          <div className="b">
            <p className="muted">{t('printout.text')}</p>
            <div className="chips">
              {PRINTOUT_LANGUAGES.map((language) => (
                <a
                  key={language}
                  className="btn line s"
                  href={`/api/participations/${person.row.id}/printout?language=${language}`}
                  download
                >
                  <Printer className="i s" aria-hidden /> {f.languageName(language)}
                </a>
              ))}
            </div>
          </div>
        </Card>
      )}
      {newOne && (
        <ActionSheet
          input={RecordConsent}
          path="/consents"
          initial={{ id: newOne, participationId: person.row.id, kind: 'gdpr_consent', fromOn: today }}
          title={t('consent.add')}
          done={t('consent.saved')}
          onClose={() => setNew(null)}
          shape={({ isQuotable, ...values }) => ({ ...values, categories: isQuotable ? ['quote'] : [] })}
        >
          <ChipField name="kind" label={t('consent.kind')} list="consentKind" codes={CONSENT_KINDS} />
          <DayField name="fromOn" label={t('consent.from')} />
          <DayField name="toOn" label={t('consent.to')} />
          <TickField name="isQuotable" label={t('consent.covers')} text={t('consent.quote')} />
        </ActionSheet>
      )}
    </div>
  );
}
