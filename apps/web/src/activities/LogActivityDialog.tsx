/** Registrera, the ten-second dialogue: who, what, when, attendance, note. Saved at once, sent exactly once, undone for five seconds. */
import { WifiOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { LogActivity } from '#contracts';
import { openLog, personOnScreen, type LogStart } from '../layout/open';
import { nameOf } from '../parts/PersonName';
import { useRefreshAll } from '../parts/rows';
import { Sheet } from '../parts/Sheet';
import { toast } from '../parts/toasts';
import { usePeople } from '../parts/usePeople';
import { DraftLine } from '../parts/DraftLine';
import { useDraft } from '../parts/useDraft';
import { useSubmitKey } from '../parts/useSubmitKey';
import { useWords } from '../parts/useWords';
import { problemsOf, trimmed } from '../parts/validate';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { isOffline } from '../providers/connection';
import { newId } from '../providers/ids';
import { useMay } from '../providers/session';
import { useSignal } from '../providers/signal';
import { freshLog, inputOf, withPerson, withProposal, type LogState } from './log-state';
import { LogKind } from './LogKind';
import { LogWhen } from './LogWhen';
import { LogAttendance } from './LogAttendance';
import { NotePhrases } from './NotePhrases';
import { PersonPicker } from './PersonPicker';
import { useProposal } from './useProposal';

const DRAFT = 'log-activity';

export default function LogActivityDialog({ start, onClose }: { start: LogStart; onClose: () => void }) {
  const { t, f, problem, code, today } = useWords();
  const may = useMay();
  const refresh = useRefreshAll();
  const offline = useSignal(isOffline);
  const begin: LogStart = { ...start, person: start.person ?? personOnScreen.get() };
  const [state, setState] = useState<LogState>(() => freshLog(begin, today));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [isSending, setSending] = useState(false);
  const note = useRef<HTMLTextAreaElement>(null);
  const { hits: recent } = usePeople('');
  // Who is known already: the note is what is left to write.
  const hasPerson = useRef(Boolean(begin.person));
  useEffect(() => {
    if (hasPerson.current) note.current?.focus();
  }, []);
  const change = (part: Partial<LogState>): void => setState((now) => ({ ...now, ...part }));
  const draft = useDraft<LogState>(DRAFT, state, Boolean(state.person && state.note.trim()), (kept) => {
    const isOther = begin.person && kept.person?.participationId !== begin.person.participationId;
    if (!isOther) setState(kept);
  });

  // A row from the day's list knows only who; the server knows what was done last with her.
  const proposal = useProposal(state.person?.lastKind === undefined ? state.person?.participationId : undefined);
  const applied = useRef<string | null>(null);
  useEffect(() => {
    if (!proposal.data) return;
    const about = proposal.data.participationId ?? 'anybody';
    if (applied.current === about) return;
    applied.current = about;
    const proposed = proposal.data;
    setState((now) => (now.person?.lastKind ? now : withProposal(now, proposed)));
  }, [proposal.data]);

  const save = async (): Promise<void> => {
    const body = trimmed({ ...inputOf(state) });
    const found = Object.fromEntries(
      problemsOf(LogActivity, body).map(({ path, code: why }) => [
        path,
        problem(path === 'participationId' ? 'field.required' : why),
      ]),
    );
    setErrors(found);
    if (Object.keys(found).length) return;
    setSending(true);
    try {
      const saved = await write('/activities/log', { body, key: state.key });
      draft.drop();
      if (openLog.get()) onClose();
      refresh();
      const name = state.person ? nameOf(state.person) : '';
      toast(
        t('log.saved', { kind: code('activityKind', state.kind), name, minutes: f.minutes(state.minutes) }),
        async () => {
          await write(`/activities/${saved.id}/void`, {
            body: { reason: 'undo', isUndo: true },
            ifMatch: saved.version,
          });
          refresh();
          toast(t('log.undone'));
        },
      );
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const placed = Object.fromEntries(error.fields.map((field) => [field.path, problem(field.code, field.params)]));
      setErrors(error.fields.length ? placed : { form: problem(error.code, error.params) });
      change({ key: newId() });
    } finally {
      setSending(false);
    }
  };

  const form = useSubmitKey(() => {
    if (!isSending) void save();
  }, false);
  const first = state.person?.displayName?.split(' ')[0];
  return (
    <Sheet title={t('bar.log')} onClose={onClose}>
      <form
        noValidate
        className="action log"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PersonPicker
          person={state.person}
          recent={recent}
          error={errors.participationId}
          onPick={(person) => setState((now) => withPerson(now, person, proposal.data))}
        />
        <LogKind state={state} proposed={proposal.data?.kinds ?? []} onChange={change} />
        <LogWhen state={state} error={errors.onDate ?? errors.startsAt ?? errors.minutes} onChange={setState} />
        <LogAttendance value={state.attendance} onChange={(attendance) => change({ attendance })} />
        {may('note:write') && (
          <div className="f">
            <label className="lbl" htmlFor="log-note">
              {t('log.note')}
            </label>
            <div>
              <textarea
                id="log-note"
                ref={note}
                className="note"
                rows={3}
                value={state.note}
                aria-describedby="log-note-help"
                onChange={(event) => change({ note: event.target.value })}
              />
              <NotePhrases note={state.note} onChange={(text) => change({ note: text })} />
              <p className="help" id="log-note-help">
                {first ? t('log.note.help', { name: first }) : t('log.note.helpAll')}
              </p>
            </div>
          </div>
        )}
        {Object.entries(errors)
          .filter(([path]) => !['participationId', 'onDate', 'startsAt', 'minutes'].includes(path))
          .map(([path, text]) => (
            <div className="banner bad" role="alert" key={path}>
              <p>{text}</p>
            </div>
          ))}
        {offline && isSending && (
          <div className="banner watch" role="alert">
            <WifiOff className="i s watch" aria-hidden />
            <p>{t('state.offline.write')}</p>
          </div>
        )}
        <footer>
          <DraftLine draft={draft} onDiscard={() => setState(freshLog(begin, today))} />
          <span className="end">
            <button type="button" className="btn" onClick={onClose}>
              {t('act.cancel')}
            </button>
            <button type="submit" className="btn fill" disabled={isSending}>
              {t('act.save')}{' '}
              <span className="kbd" aria-hidden>
                Ctrl ↵
              </span>
            </button>
          </span>
        </footer>
      </form>
    </Sheet>
  );
}
