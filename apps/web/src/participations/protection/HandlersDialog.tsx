/** Her handlers: one more is named, one who leaves is ended. Never the last one who can act. */
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { members, NameHandler, type ProtectedHandlerRow } from '#contracts';
import { ActionForm } from '../../parts/ActionForm';
import { ChoiceField } from '../../parts/fields';
import { useRows } from '../../parts/rows';
import { Sheet } from '../../parts/Sheet';
import { toast } from '../../parts/toasts';
import { useWords } from '../../parts/useWords';
import { useSession } from '../../providers/session';
import { useSay } from './useProtection';

interface HandlersDialogProps {
  participationId: string;
  projectId: string;
  handlers: readonly ProtectedHandlerRow[];
  onClose: () => void;
}

/** Whoever may handle her and does not yet. */
function useChoices(projectId: string, handlers: readonly ProtectedHandlerRow[]) {
  const { today } = useWords();
  const role = ['coach', 'coach_substitute', 'project_admin'];
  const all = useRows(members, { filter: { projectId, role }, perPage: 100 });
  const open = (all.data ?? []).filter(
    ({ accountId, toOn }) => (!toOn || toOn >= today) && !handlers.some((one) => one.accountId === accountId),
  );
  return [...new Map(open.map(({ accountId, name }) => [accountId, { value: accountId, label: name }])).values()];
}

/** Asked once more before it is done: whoever is ended sees her no longer, and cannot take it back herself. */
function EndButtons({ row, isMe }: { row: ProtectedHandlerRow; isMe: boolean }) {
  const { t } = useWords();
  const say = useSay();
  const navigate = useNavigate();
  const [isSure, setSure] = useState(false);
  const end = async (): Promise<void> => {
    const isDone = await say(`/protected-handlers/${row.id}/end`, row.version, t('handlers.ended', { name: row.name }));
    if (isDone && isMe) navigate('/participants');
  };
  if (!isSure)
    return (
      <button
        type="button"
        className="btn line s"
        aria-label={t('handlers.end.of', { name: row.name })}
        onClick={() => setSure(true)}
      >
        {t('handlers.end')}
      </button>
    );
  return (
    <span className="acts" role="group" aria-label={t('handlers.end.of', { name: row.name })}>
      <span className="muted">{isMe ? t('handlers.end.sure.you') : t('handlers.end.sure')}</span>
      <button type="button" className="btn plain s" onClick={() => setSure(false)}>
        {t('act.cancel')}
      </button>
      <button type="button" className="btn line s" onClick={() => void end()}>
        {t('handlers.end.now')}
      </button>
    </span>
  );
}

function Handler({ row, isLast }: { row: ProtectedHandlerRow; isLast: boolean }) {
  const { t } = useWords();
  const { account } = useSession();
  const isMe = row.accountId === account.id;
  return (
    <li>
      <span>
        {isMe ? t('handlers.you', { name: row.name }) : row.name}
        {!row.isAble && <span className="muted"> · {t('handlers.left')}</span>}
        {isLast && <span className="muted"> · {t('handlers.last')}</span>}
      </span>
      {!isLast && <EndButtons row={row} isMe={isMe} />}
    </li>
  );
}

export function HandlersDialog({ participationId, projectId, handlers, onClose }: HandlersDialogProps) {
  const { t } = useWords();
  const choices = useChoices(projectId, handlers);
  const isLast = (row: ProtectedHandlerRow): boolean =>
    !handlers.some((one) => one.isAble && one.accountId !== row.accountId);
  return (
    <Sheet title={t('handlers.title')} onClose={onClose}>
      <div className="fields handlers">
        <p>{t('handlers.text')}</p>
        <ul>
          {handlers.map((row) => (
            <Handler key={row.id} row={row} isLast={isLast(row)} />
          ))}
        </ul>
      </div>
      <ActionForm
        input={NameHandler}
        path={`/participations/${participationId}/name-handler`}
        submit={t('handlers.name.do')}
        onCancel={onClose}
        onDone={() => {
          onClose();
          toast(t('handlers.named'));
        }}
      >
        <ChoiceField name="accountId" label={t('handlers.name')} options={choices} help={t('handlers.name.help')} />
      </ActionForm>
    </Sheet>
  );
}
