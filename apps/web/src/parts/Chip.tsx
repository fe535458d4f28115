/** A chip that can be pressed: a filter or a choice; pressed says so to screen readers. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

interface ChipProps {
  isOn: boolean;
  onPress: () => void;
  children: ReactNode;
  count?: number;
  isSmall?: boolean;
  /** A tick beside the word, for choices in a form. */
  hasTick?: boolean;
}

export function Chip({ isOn, onPress, children, count, isSmall = false, hasTick = false }: ChipProps) {
  return (
    <button
      type="button"
      className={`chip${isOn ? ' on' : ''}${isSmall ? ' s' : ''}`}
      aria-pressed={isOn}
      onClick={onPress}
    >
      {hasTick && isOn && <Check className="i s" aria-hidden />}
      {children}
      {count !== undefined && <span className="num">{count}</span>}
    </button>
  );
}
