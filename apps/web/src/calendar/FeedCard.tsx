/** The secret address of one's calendar: made here, shown once, taken back at any time. */
import { useState } from 'react';
import { calendarFeeds } from '#contracts';
import { newSecret } from '../links/secret';
import { Card } from '../parts/Card';
import { useRefreshAll, useRows } from '../parts/rows';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { newId } from '../providers/ids';

export function FeedCard() {
  const { t, f } = useWords();
  const refresh = useRefreshAll();
  const feeds = useRows(calendarFeeds, { perPage: 10 });
  const [address, setAddress] = useState<string | null>(null);
  const make = async (): Promise<void> => {
    const { token, tokenHash } = await newSecret();
    await write('/calendar-feeds', { body: { id: newId(), tokenHash } });
    setAddress(`${window.location.origin}/api/calendar-feed/${token}.ics`);
    refresh();
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address ?? '');
    toast(t('feed.copied'));
  };
  const revoke = async (id: string, version: number): Promise<void> => {
    await write(`/calendar-feeds/${id}/revoke`, { ifMatch: version });
    setAddress(null);
    refresh();
    toast(t('feed.revoked'));
  };
  return (
    <Card title={t('feed.title')} className="feed">
      <div className="b">
        <p>{t('feed.text')}</p>
        {address && (
          <>
            <p className="small">{t('feed.once')}</p>
            <div className="row">
              <input className="in" readOnly aria-label={t('feed.title')} value={address} />
              <button type="button" className="btn line" onClick={() => void copy()}>
                {t('feed.copy')}
              </button>
            </div>
          </>
        )}
        <ul className="bare-list">
          {feeds.data?.map((feed) => (
            <li key={feed.id}>
              {t('feed.since', { day: f.day(feed.createdAt.slice(0, 10)) })}{' '}
              <button type="button" className="linkish" onClick={() => void revoke(feed.id, feed.version)}>
                {t('feed.revoke')}
              </button>
            </li>
          ))}
        </ul>
        {!address && (
          <button type="button" className="btn line s" onClick={() => void make()}>
            {t('feed.make')}
          </button>
        )}
      </div>
    </Card>
  );
}
