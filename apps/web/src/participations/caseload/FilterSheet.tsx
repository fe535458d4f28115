/** More filters: each field with its values, and for every field "is empty" and "is not empty", which is how what is missing is found. */
import { useState } from 'react';
import { Chip } from '../../parts/Chip';
import { Sheet } from '../../parts/Sheet';
import { useWords } from '../../parts/useWords';
import { FIELDS, namesOf, type Field, type Filter } from './filters';

interface FieldRowProps {
  field: Field;
  filter: Filter;
  put: (changes: Filter) => void;
}

/** What it is when it is neither: nothing in the address. */
function Presence({ field, filter, put }: FieldRowProps) {
  const { t } = useWords();
  const value = filter[field.column];
  const set = (to: 'null' | 'any'): void =>
    put({ ...Object.fromEntries(namesOf(field).map((name) => [name, ''])), [field.column]: value === to ? '' : to });
  return (
    <>
      <Chip isSmall isOn={value === 'any'} onPress={() => set('any')}>
        {t('filter.filled')}
      </Chip>
      <Chip isSmall isOn={value === 'null'} onPress={() => set('null')}>
        {t('filter.empty')}
      </Chip>
    </>
  );
}

function Codes({ field, filter, put }: FieldRowProps & { field: Extract<Field, { kind: 'codes' }> }) {
  const { code } = useWords();
  const chosen = (filter[field.column] ?? '').split(',').filter(Boolean);
  const toggle = (one: string): void => {
    const real = chosen.filter((value) => value !== 'any' && value !== 'null');
    put({ [field.column]: (real.includes(one) ? real.filter((value) => value !== one) : [...real, one]).join(',') });
  };
  return (
    <>
      {field.codes.map((one) => (
        <Chip key={one} isSmall isOn={chosen.includes(one)} onPress={() => toggle(one)}>
          {code(field.list, one)}
        </Chip>
      ))}
      {field.mayBeEmpty && <Presence field={field} filter={filter} put={put} />}
    </>
  );
}

function Days({ field, filter, put }: FieldRowProps) {
  const { t } = useWords();
  const input = (end: 'From' | 'To', word: 'filter.from' | 'filter.to') => (
    <label className="small">
      {t(word)}{' '}
      <input
        type="date"
        className="in"
        value={/^\d/.test(filter[field.column + end] ?? '') ? filter[field.column + end] : ''}
        onChange={(event) => put({ [field.column]: '', [field.column + end]: event.target.value })}
      />
    </label>
  );
  return (
    <>
      {input('From', 'filter.from')}
      {input('To', 'filter.to')}
      <Presence field={field} filter={filter} put={put} />
    </>
  );
}

function Limit({ field, filter, put }: FieldRowProps & { field: Extract<Field, { kind: 'from' | 'to' }> }) {
  const { t } = useWords();
  const name = `${field.column}${field.kind === 'from' ? 'From' : 'To'}`;
  return (
    <label className="small">
      {t(field.kind === 'from' ? 'filter.atLeast' : 'filter.atMost')}{' '}
      <input
        type="number"
        min={0}
        className="in short"
        value={filter[name] ?? ''}
        onChange={(event) => put({ [name]: event.target.value })}
      />{' '}
      {t(field.unit)}
    </label>
  );
}

function FieldRow(props: FieldRowProps) {
  const { t } = useWords();
  const { field } = props;
  return (
    <fieldset className="filter-field">
      <legend>{t(field.word)}</legend>
      <div className="chips">
        {field.kind === 'codes' && <Codes {...props} field={field} />}
        {field.kind === 'presence' && <Presence {...props} />}
        {field.kind === 'day' && <Days {...props} />}
        {(field.kind === 'from' || field.kind === 'to') && <Limit {...props} field={field} />}
      </div>
    </fieldset>
  );
}

interface FilterSheetProps {
  filter: Filter;
  onApply: (filter: Filter) => void;
  onClose: () => void;
}

export function FilterSheet({ filter, onApply, onClose }: FilterSheetProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(filter);
  const put = (changes: Filter): void =>
    setDraft((before) =>
      Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => value !== '')),
    );
  return (
    <Sheet title={t('filter.more')} onClose={onClose}>
      <form
        className="action"
        onSubmit={(event) => {
          event.preventDefault();
          onApply(draft);
          onClose();
        }}
      >
        <div className="fields filter-fields">
          {FIELDS.map((field) => (
            <FieldRow key={field.column} field={field} filter={draft} put={put} />
          ))}
        </div>
        <footer>
          <button type="button" className="btn" onClick={() => setDraft({})}>
            {t('filter.clear')}
          </button>
          <span className="end">
            <button type="submit" className="btn fill">
              {t('filter.show')}
            </button>
          </span>
        </footer>
      </form>
    </Sheet>
  );
}
