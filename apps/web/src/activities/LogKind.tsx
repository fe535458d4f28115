/** Vad? Three kinds at hand as chips, every kind under Mer. */
import { ACTIVITY_KINDS } from '#domain';
import { Chip } from '../parts/Chip';
import { useWords } from '../parts/useWords';
import { kindsAtHand, type LogState } from './log-state';

interface LogKindProps {
  state: LogState;
  /** Kinds the server proposes for this coach and person. */
  proposed: readonly string[];
  onChange: (part: Partial<LogState>) => void;
}

export function LogKind({ state, proposed, onChange }: LogKindProps) {
  const { t, code, language } = useWords();
  const sorted = [...ACTIVITY_KINDS].sort((a, b) =>
    code('activityKind', a).localeCompare(code('activityKind', b), language),
  );
  return (
    <div className="f c" role="group" aria-labelledby="log-kind">
      <span className="lbl" id="log-kind">
        {t('log.what')}
      </span>
      <div className="row">
        {kindsAtHand(state, proposed).map((kind) => (
          <Chip key={kind} isOn={kind === state.kind} hasTick onPress={() => onChange({ kind, isKindChosen: true })}>
            {code('activityKind', kind)}
          </Chip>
        ))}
        <select
          className="chip"
          aria-label={t('log.moreKinds')}
          value=""
          onChange={(event) => onChange({ kind: event.target.value, isKindChosen: true })}
        >
          <option value="" disabled>
            {t('menu.more')}
          </option>
          {sorted.map((kind) => (
            <option key={kind} value={kind}>
              {code('activityKind', kind)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
