/**
 * One form for every action: an input class in, a validated form, the action sent once, field errors beside their inputs,
 * both versions when someone else was first (412), and words about what is kept when the network is gone.
 */
import { useId, useRef, useState, type ReactNode } from 'react';
import { FormProvider, useForm, useWatch, type FieldErrors } from 'react-hook-form';
import { WifiOff } from 'lucide-react';
import { write, type Saved } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { isOffline } from '../providers/connection';
import { newId } from '../providers/ids';
import { useSignal } from '../providers/signal';
import { Conflict } from './Conflict';
import { DraftLine } from './DraftLine';
import { useRefreshAll } from './rows';
import { useDraft } from './useDraft';
import { useSubmitKey } from './useSubmitKey';
import { useWords } from './useWords';
import { problemsOf, trimmed, type InputClass, type Values } from './validate';

export interface ActionFormProps<T extends object> {
  /** The class that checks it; where one form does two things, the one for what is filled in. */
  input: InputClass<T> | ((values: Values) => InputClass<T>);
  path: string | ((values: Values) => string);
  initial?: Values;
  /** Version seen, for changes of something that exists. */
  version?: number;
  submit: string;
  onDone: (saved: Saved, values: T) => void;
  onCancel?: () => void;
  /** Last shaping before checking and sending, for example numbers out of text. */
  shape?: (values: Values) => Values;
  /** Name of the draft kept on the server while the form is unsent. */
  draft?: string;
  children: ReactNode;
  className?: string;
}

const isVersioned = (value: unknown): value is Values & { version: number } =>
  typeof value === 'object' && value !== null && 'version' in value;

/** A class is asked for as it is; a choice is made from what is filled in. */
function inputFor<T extends object>(input: ActionFormProps<T>['input'], values: Values): InputClass<T> {
  return isClass(input) ? input : input(values);
}
const isClass = <T extends object>(input: ActionFormProps<T>['input']): input is InputClass<T> => 'prototype' in input;

export function ActionForm<T extends object>(props: ActionFormProps<T>) {
  const { t, problem } = useWords();
  const id = useId();
  const refresh = useRefreshAll();
  const offline = useSignal(isOffline);
  const key = useRef(newId());
  const [refusal, setRefusal] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<(Values & { version: number }) | null>(null);
  const shaped = (values: Values): Values => trimmed((props.shape ?? ((all) => all))(values));
  const form = useForm<Values>({
    defaultValues: (props.initial ?? {}) as Values,
    resolver: (values) => {
      const problems = problemsOf(inputFor(props.input, values), shaped(values));
      const errors: FieldErrors<Values> = Object.fromEntries(
        problems.map(({ path, code }) => [path.split('.')[0], { type: code, message: code }]),
      );
      return problems.length ? { values: {}, errors } : { values, errors: {} };
    },
  });

  const typed: Values = useWatch({ control: form.control });
  const draft = useDraft<Values>(props.draft ?? null, typed, form.formState.isDirty, (kept) =>
    form.reset({ ...form.getValues(), ...kept }, { keepDefaultValues: true }),
  );

  const place = (error: ApiProblem): void => {
    error.fields.forEach(({ path, code, params }) =>
      form.setError(path.split('.')[0], { type: code, message: problem(code, params) }),
    );
    if (!error.fields.length) setRefusal(problem(error.code, error.params));
  };

  const send = async (values: Values, version = props.version): Promise<void> => {
    setRefusal(null);
    setTheirs(null);
    const body = shaped(values);
    try {
      const saved = await write(typeof props.path === 'string' ? props.path : props.path(values), {
        body,
        key: key.current,
        ifMatch: version,
      });
      draft.drop();
      refresh();
      props.onDone(saved, body as T);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.status === 412 && isVersioned(error.current)) setTheirs(error.current);
      else place(error);
    } finally {
      // An answer has come: whatever is sent next is a new intent.
      key.current = newId();
    }
  };

  const element = useSubmitKey(() => void form.handleSubmit((values) => send(values))());
  const { isSubmitting, errors } = form.formState;
  const unplaced = Object.entries(errors).filter(([name]) => !document.getElementsByName(name).length);

  return (
    <FormProvider {...form}>
      <form
        noValidate
        className={`action ${props.className ?? ''}`}
        ref={element}
        onSubmit={(event) => void form.handleSubmit((values) => send(values))(event)}
        aria-describedby={refusal ? id : undefined}
      >
        <div className="fields">{props.children}</div>
        {theirs && (
          <Conflict
            mine={form.getValues()}
            theirs={theirs}
            keepMine={() => void send(form.getValues(), theirs.version)}
            takeTheirs={() => {
              refresh();
              props.onCancel?.();
            }}
          />
        )}
        {refusal && (
          <div className="banner bad" role="alert" id={id}>
            <p>{refusal}</p>
          </div>
        )}
        {unplaced.length > 0 && (
          <div className="banner bad" role="alert">
            <p>
              {unplaced
                .map(([name, error]) => `${name}: ${problem(String(error?.message ?? error?.type ?? 'invalid'))}`)
                .join('. ')}
            </p>
          </div>
        )}
        {offline && isSubmitting && (
          <div className="banner watch" role="alert">
            <WifiOff className="i s watch" aria-hidden />
            <p>{t('state.offline.write')}</p>
          </div>
        )}
        <footer>
          {props.draft && <DraftLine draft={draft} onDiscard={() => form.reset((props.initial ?? {}) as Values)} />}
          <span className="end">
            {props.onCancel && (
              <button type="button" className="btn" onClick={props.onCancel}>
                {t('act.cancel')}
              </button>
            )}
            <button type="submit" className="btn fill" disabled={isSubmitting}>
              {props.submit}{' '}
              <span className="kbd hide-s" aria-hidden>
                Ctrl ↵
              </span>
            </button>
          </span>
        </footer>
      </form>
    </FormProvider>
  );
}
