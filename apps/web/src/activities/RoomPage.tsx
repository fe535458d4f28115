/** The screen on the room's wall: a square that changes every half minute, how many have come, and never a name. */
import { useQuery } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { activities, attendances } from '#contracts';
import { useMakeLink } from '../links/useMakeLink';
import { PageHead } from '../parts/PageHead';
import { useRow, useRows } from '../parts/rows';
import { Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { get } from '../providers/api';

interface Sign {
  sign: string;
  secondsLeft: number;
}

/** One link for as long as the page stands. */
function useRoomAddress(projectId: string | undefined, activityId: string): { address: string | null; error: unknown } {
  const makeLink = useMakeLink();
  const made = useQuery({
    queryKey: ['room-link', activityId],
    queryFn: () => makeLink({ projectId: projectId ?? '', purpose: 'room_check_in', subjectId: activityId }),
    enabled: Boolean(projectId),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return { address: made.data?.address ?? null, error: made.error };
}

function useSign(activityId: string) {
  const sign = useQuery({
    queryKey: ['room-sign', activityId],
    queryFn: ({ signal }) => get<Sign>(`/activities/${activityId}/room-sign`, { signal }),
    refetchInterval: (query) => ((query.state.data?.secondsLeft ?? 0) + 1) * 1000,
    staleTime: 0,
    gcTime: 0,
  });
  const [left, setLeft] = useState(0);
  const { dataUpdatedAt } = sign;
  const total = sign.data?.secondsLeft ?? 0;
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, total - Math.floor((Date.now() - dataUpdatedAt) / 1000))), 500);
    return () => clearInterval(timer);
  }, [dataUpdatedAt, total]);
  return { ...sign, left };
}

export default function RoomPage() {
  const { t, f, code } = useWords();
  const { id = '' } = useParams();
  const activity = useRow(activities, id);
  const roster = useRows(attendances, { filter: { activityId: id }, perPage: 100 });
  const { address, error } = useRoomAddress(activity.data?.projectId, id);
  const sign = useSign(id);
  const { refetch } = roster;
  useEffect(() => {
    const timer = setInterval(() => void refetch(), 5000);
    return () => clearInterval(timer);
  }, [refetch]);
  const data = activity.data;
  const expected = (roster.data ?? []).filter((row) => row.attendance !== 'CANCELLED_BY_PROJECT');
  const come = expected.filter((row) => row.checkedInAt).length;
  const failed = activity.error ?? error ?? sign.error;
  return (
    <div className="room-page">
      <PageHead
        title={data ? code('activityKind', data.kind) : t('room.title')}
        context={data && `${f.longDay(data.onDate)}${data.startsAt ? `, ${data.startsAt}–${data.endsAt ?? ''}` : ''}`}
      >
        <Link className="btn line" to={`/sessions/${id}`}>
          {t('room.back')}
        </Link>
      </PageHead>
      {failed ? <Failure error={failed} retry={() => void sign.refetch()} /> : null}
      {!failed && (!address || !sign.data) && <LoadingRows />}
      {address && sign.data && (
        <div className="card wall">
          <span className="qr">
            <QRCodeSVG value={`${address}.${sign.data.sign}`} size={320} title={t('sign.qr')} />
          </span>
          <p className="lead">{t('room.scan')}</p>
          <p className="muted">{t('room.changes', { seconds: sign.left })}</p>
          <p className="come" role="status">
            <b className="num">{t('room.in', { smart_count: come })}</b> {t('room.of', { enrolled: expected.length })}
          </p>
        </div>
      )}
    </div>
  );
}
