/** Who is expected: everybody active in the project to tick, or all at once. */
import { useController } from 'react-hook-form';
import { caseload } from '#contracts';
import { nameOf } from '../parts/PersonName';
import { useRows } from '../parts/rows';
import { LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';

export function ExpectedField({ projectId }: { projectId: string }) {
  const { t, problem } = useWords();
  const { field, fieldState } = useController({ name: 'participationIds' });
  const people = useRows(caseload, { filter: { projectId, state: 'active' }, perPage: 100 });
  const chosen = (field.value ?? []) as string[];
  const toggle = (id: string): void =>
    field.onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const all = (people.data ?? []).map(({ id }) => id);
  return (
    <fieldset className="field expected">
      <legend className="lbl">
        {t('sessions.who')} <span className="count">{chosen.length}</span>
      </legend>
      <button type="button" className="linkish" onClick={() => field.onChange(chosen.length === all.length ? [] : all)}>
        {t(chosen.length === all.length ? 'sessions.none' : 'sessions.all')}
      </button>
      {people.isPending && <LoadingRows />}
      <ul className="picks">
        {people.data?.map((row) => (
          <li key={row.id}>
            <label className="tick">
              <input
                type="checkbox"
                name="participationIds"
                checked={chosen.includes(row.id)}
                onChange={() => toggle(row.id)}
              />
              {nameOf(row)}
            </label>
          </li>
        ))}
      </ul>
      {fieldState.error && (
        <p className="help bad" role="alert">
          {problem(String(fieldState.error.message ?? 'field.required'))}
        </p>
      )}
    </fieldset>
  );
}
