/** The page behind a link, for somebody without an account: opens it, shows its purpose's own part, and says in words when it is over. */
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { useLocation } from 'react-router-dom';
import type { OpenedLink } from '#contracts';
import { LINK_RULES, type LinkPurpose } from '#domain';
import { Mark } from '../layout/Mark';
import { LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { SignInFrame } from '../sign-in/SignInFrame';

export interface LinkPartProps {
  link: OpenedLink;
  token: string;
}

/** A purpose without a part here cannot be shown. */
const PARTS: { [P in LinkPurpose]?: LazyExoticComponent<ComponentType<LinkPartProps>> } = {
  supervisor_feedback: lazy(() => import('./FeedbackPart')),
  attendance_signature: lazy(() => import('./SignaturePart')),
  room_check_in: lazy(() => import('./RoomPart')),
  report: lazy(() => import('./ReportPart')),
};

function Over({ text }: { text: string }) {
  return (
    <div className="banner" role="status">
      <p>{text}</p>
    </div>
  );
}

export default function LinkPage() {
  const { t, problem } = useWords();
  // What stands after a point is the purpose's own, as the sign on a room's wall.
  const token = useLocation().hash.slice(1).split('.')[0];
  const link = useQuery({
    queryKey: ['link', token],
    retry: false,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    queryFn: () => write<OpenedLink>('/links/open', { body: { token }, isPatient: false }),
  });
  const Part = link.data && PARTS[link.data.purpose];
  const isOver = link.data?.isUsed && LINK_RULES[link.data.purpose].isOnce;
  return (
    <SignInFrame title={t('link.title')}>
      <span className="brand">
        <Mark />
        Framsteg
      </span>
      {link.isPending && <LoadingRows count={3} />}
      {link.isError && <Over text={link.error instanceof ApiProblem ? problem('link.gone') : t('state.offline')} />}
      {isOver && <Over text={t('link.used')} />}
      {Part && link.data && !isOver && (
        <Suspense fallback={<LoadingRows count={3} />}>
          <Part link={link.data} token={token} />
        </Suspense>
      )}
    </SignInFrame>
  );
}
