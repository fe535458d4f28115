/** Two registrations of one person: choose the other, then see field by field what will be, before anything is done. */
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { MergePreview, ParticipantHit } from '#contracts';
import { ArrowLeftRight } from 'lucide-react';
import { PeopleList } from '../../parts/PeopleList';
import { nameOf } from '../../parts/PersonName';
import { Sheet } from '../../parts/Sheet';
import { Failure, LoadingRows } from '../../parts/states';
import { toast } from '../../parts/toasts';
import { useRefreshAll } from '../../parts/rows';
import { usePeople } from '../../parts/usePeople';
import { useWords, type Words } from '../../parts/useWords';
import { write } from '../../providers/api';
import { ApiProblem } from '../../providers/api-problem';
import { newId } from '../../providers/ids';
import { focusAtOnce } from '../../parts/focus';
import type { DialogProps } from '../actions/ActionDialog';
import { useUndoMerge } from './MergedNotice';

function PickOther({ not, onPick }: { not: string; onPick: (hit: ParticipantHit) => void }) {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const hits = usePeople(q).hits.filter((hit) => hit.participationId !== not);
  return (
    <div className="fields">
      <p>{t('merge.text')}</p>
      <label className="lbl" htmlFor="merge-who">
        {t('merge.who')}
      </label>
      <input
        id="merge-who"
        className="in"
        ref={focusAtOnce}
        role="combobox"
        aria-expanded
        aria-controls="merge-hits"
        autoComplete="off"
        value={q}
        onChange={(event) => {
          setQ(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else if (event.key === 'Enter' && hits[at]) onPick(hits[at]);
          else return;
          event.preventDefault();
        }}
      />
      <PeopleList id="merge-hits" hits={hits} at={at} onPick={onPick} />
    </div>
  );
}

function said(field: string, value: string | string[] | null, { code, f }: Words): string {
  if (value === null || value.length === 0) return '–';
  if (Array.isArray(value)) return value.map((one) => (field === 'languages' ? f.languageName(one) : one)).join(', ');
  if (field === 'gender') return code('gender', value);
  if (field === 'education') return code('education', value);
  if (field === 'residenceStatus') return code('residenceStatus', value);
  if (field === 'interpreterLanguage') return f.languageName(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? f.date(value) : value;
}

interface ChoicesProps {
  preview: MergePreview;
  fromOther: ReadonlySet<string>;
  choose: (field: string, isOther: boolean) => void;
}

function Choices({ preview, fromOther, choose }: ChoicesProps) {
  const words = useWords();
  const { t } = words;
  if (preview.fields.length === 0) return <p className="muted">{t('merge.same')}</p>;
  return (
    <table className="rows plain merge" aria-label={t('merge.fields')}>
      <thead>
        <tr>
          <th scope="col">{t('merge.field')}</th>
          <th scope="col">{t('merge.kept', { name: preview.kept.displayName ?? preview.kept.reference })}</th>
          <th scope="col">{t('merge.other', { name: preview.other.displayName ?? preview.other.reference })}</th>
        </tr>
      </thead>
      <tbody>
        {preview.fields.map(({ field, kept, other }) => (
          <tr key={field}>
            <th scope="row">{t(`merge.field.${field}`)}</th>
            {[false, true].map((isOther) => (
              <td key={String(isOther)} className="wrap">
                <label className="tick">
                  <input
                    type="radio"
                    aria-label={`${t(`merge.field.${field}`)}: ${said(field, isOther ? other : kept, words)}`}
                    name={`merge-${field}`}
                    checked={fromOther.has(field) === isOther}
                    onChange={() => choose(field, isOther)}
                  />
                  <bdi>{said(field, isOther ? other : kept, words)}</bdi>
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const LINKS = [
  'attendance',
  'note',
  'plan_step',
  'placement',
  'sfi_enrolment',
  'survey_answer',
  'outcome',
  'follow_up',
  'mentor_match',
  'consent',
] as const;

function Moves({ preview }: { preview: MergePreview }) {
  const { t, f } = useWords();
  const known = LINKS.filter((link) => preview.other.links[link]);
  const rest = Object.entries(preview.other.links)
    .filter(([link]) => !(LINKS as readonly string[]).includes(link) && link !== 'period')
    .reduce((sum, [, n]) => sum + n, 0);
  return (
    <div className="follows">
      <h3>{t('merge.moves')}</h3>
      <ul>
        {known.map((link) => (
          <li key={link}>{t(`merge.link.${link}`, { smart_count: preview.other.links[link] })}</li>
        ))}
        {rest > 0 && <li>{t('merge.link.rest', { smart_count: rest })}</li>}
        {preview.overlappingPeriods > 0 && <li>{t('merge.periods')}</li>}
        {preview.entryBecomes && <li>{t('merge.entry', { date: f.date(preview.entryBecomes) })}</li>}
        <li>{t('merge.undo.text')}</li>
      </ul>
    </div>
  );
}

function Preview({
  kept,
  other,
  onBack,
  onClose,
}: {
  kept: string;
  other: string;
  onBack: () => void;
  onClose: () => void;
}) {
  const { t, problem } = useWords();
  const refresh = useRefreshAll();
  const undo = useUndoMerge();
  const [id] = useState(newId);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const asked = useQuery({
    queryKey: ['merge', kept, other],
    // Once it is done there is no other to compare with.
    enabled: !isBusy,
    queryFn: () =>
      write<MergePreview>(`/participations/${kept}/preview-merge`, {
        body: { otherParticipationId: other },
        isPatient: false,
      }),
  });
  const preview = asked.data;
  const fromOther =
    chosen ??
    new Set(preview?.fields.filter(({ proposed }) => proposed === 'other').map(({ field }) => field as string) ?? []);
  const choose = (field: string, isOther: boolean): void => {
    const next = new Set(fromOther);
    if (isOther) next.add(field);
    else next.delete(field);
    setChosen(next);
  };
  const merge = async (): Promise<void> => {
    setBusy(true);
    try {
      await write(`/participations/${kept}/merge`, {
        key: id,
        body: { id, otherParticipationId: other, fromOther: [...fromOther] },
      });
      onClose();
      refresh();
      toast(t('merge.done'), () => undo(id, 1));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setRefusal(problem(error.code, error.params));
      setBusy(false);
    }
  };
  return (
    <div className="action">
      <div className="fields">
        {asked.isPending && <LoadingRows count={4} />}
        {asked.error && <Failure error={asked.error} retry={() => void asked.refetch()} />}
        {preview && <Choices preview={preview} fromOther={fromOther} choose={choose} />}
        {preview && <Moves preview={preview} />}
        {refusal && (
          <div className="banner bad" role="alert">
            <p>{refusal}</p>
          </div>
        )}
      </div>
      <footer>
        <button type="button" className="btn" onClick={onBack}>
          <ArrowLeftRight className="i s" aria-hidden /> {t('merge.another')}
        </button>
        <span className="end">
          <button type="button" className="btn" onClick={onClose}>
            {t('act.cancel')}
          </button>
          <button type="button" className="btn fill" disabled={!preview || isBusy} onClick={() => void merge()}>
            {t('merge.do')}
          </button>
        </span>
      </footer>
    </div>
  );
}

export function MergeDialog({ person, onClose }: DialogProps) {
  const { t } = useWords();
  const [other, setOther] = useState<ParticipantHit | null>(null);
  return (
    <Sheet title={t('merge.title', { name: nameOf(person.row) })} onClose={onClose} width={720}>
      {other ? (
        <Preview kept={person.row.id} other={other.participationId} onBack={() => setOther(null)} onClose={onClose} />
      ) : (
        <PickOther not={person.row.id} onPick={setOther} />
      )}
    </Sheet>
  );
}
