/** Registrera för flera: who took part, one entry for all, exceptions by a press. */
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { caseload, type CaseloadRow } from '#contracts';
import { ACTIVITY_KINDS, fold } from '#domain';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { nameOf } from '../parts/PersonName';
import { useRefreshAll, useRows } from '../parts/rows';
import { Failure, LoadingRows } from '../parts/states';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { newId } from '../providers/ids';
import { useMay, useProject } from '../providers/session';
import { freshMany, manyInput, withMarks, type Many } from './many-state';
import { ManyEntry } from './ManyEntry';
import { RosterRow } from './RosterRow';
import { toggled, withLate, withMinutes, type Mark } from './roster-state';
import { SaveBar } from './SaveBar';

function Choose({
  people,
  many,
  onToggle,
  onAll,
}: {
  people: readonly CaseloadRow[];
  many: Many;
  onToggle: (id: string) => void;
  onAll: () => void;
}) {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const chosen = Object.keys(many.marks).length;
  const shown = people.filter((row) => ` ${fold(nameOf(row))}`.includes(` ${fold(q)}`));
  return (
    <Card
      title={t('many.who')}
      count={chosen}
      end={
        <button type="button" className="btn plain s" onClick={onAll}>
          {t(chosen === people.length ? 'many.none' : 'many.all')}
        </button>
      }
      className="choose"
    >
      <div className="b">
        <input
          className="in"
          type="search"
          aria-label={t('many.search')}
          placeholder={t('many.search')}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
      </div>
      <ul className="picks">
        {shown.map((row) => (
          <li key={row.id}>
            <label className="tick">
              <input type="checkbox" checked={row.id in many.marks} onChange={() => onToggle(row.id)} />
              {nameOf(row)}
            </label>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export default function LogManyPage() {
  const { t, problem, code, today } = useWords();
  const navigate = useNavigate();
  const refresh = useRefreshAll();
  const project = useProject();
  const isMine = useMay()('day:read') ? { isMine: true } : {};
  const list = useRows(caseload, { filter: { projectId: project?.id, state: 'active', ...isMine }, perPage: 100 });
  const [many, setMany] = useState<Many>(() => freshMany(today));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const people = list.data ?? [];
  const chosen = people.filter((row) => row.id in many.marks);
  const count = chosen.length;
  const mark = (id: string, next: Mark | undefined): void =>
    setMany((now) =>
      withMarks(
        now,
        next
          ? { ...now.marks, [id]: next }
          : Object.fromEntries(Object.entries(now.marks).filter(([other]) => other !== id)),
      ),
    );
  const whole: Mark = { attendance: 'PRESENT', minutes: many.minutes };
  const save = async (): Promise<void> => {
    if (!project || count === 0) return;
    setSaving(true);
    setRefusal(null);
    try {
      await write('/activities/log-for-many', { body: manyInput(many, project.id), key: many.key });
      refresh();
      toast(t('many.saved', { kind: code('activityKind', many.kind), smart_count: count }));
      navigate('/sessions?tab=past');
    } catch (error) {
      setRefusal(
        error instanceof ApiProblem ? problem(error.fields[0]?.code ?? error.code, error.params) : t('state.offline'),
      );
      setMany((now) => ({ ...now, key: newId() }));
    } finally {
      setSaving(false);
    }
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isSaving) void save();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return (
    <div className="roster-page many-page">
      <PageHead title={t('many.title')} context={t('many.context')} />
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending ? (
        <LoadingRows count={6} />
      ) : (
        <div className="two">
          <Choose
            people={people}
            many={many}
            onToggle={(id) => mark(id, id in many.marks ? undefined : whole)}
            onAll={() =>
              setMany((now) =>
                withMarks(now, count === people.length ? {} : Object.fromEntries(people.map(({ id }) => [id, whole]))),
              )
            }
          />
          <div className="stack">
            <ManyEntry many={many} kinds={ACTIVITY_KINDS} onChange={setMany} />
            <Card title={t('many.exceptions')} className="roster">
              {count === 0 && <p className="b muted">{t('many.empty')}</p>}
              <ul>
                {chosen.map((row) => (
                  <RosterRow
                    key={row.id}
                    row={row}
                    mark={many.marks[row.id]}
                    isReadOnly={false}
                    onToggle={() => mark(row.id, toggled(many.marks[row.id], many.minutes))}
                    onAbsence={(attendance) => mark(row.id, { attendance, minutes: 0 })}
                    onMinutes={(minutes) => mark(row.id, withMinutes(minutes, many.minutes))}
                    onLate={(late) => mark(row.id, withLate(many.marks[row.id], late, many.minutes))}
                  />
                ))}
              </ul>
            </Card>
          </div>
        </div>
      )}
      {refusal && (
        <div className="banner bad" role="alert">
          <p>{refusal}</p>
        </div>
      )}
      {count > 0 && (
        <SaveBar
          marks={many.marks}
          isSaving={isSaving}
          label={t('many.save', { smart_count: count })}
          save={() => void save()}
          leave={() => navigate('/sessions')}
        />
      )}
    </div>
  );
}
