/** A status: icon, word and colour together, never colour alone. */
import { ArrowDown, Calendar, Check, CircleAlert, CircleMinus, Clock, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'good' | 'watch' | 'bad' | 'info' | 'muted';
const ICONS: Record<Tone, LucideIcon> = {
  good: Check,
  watch: Clock,
  bad: CircleAlert,
  info: Calendar,
  muted: CircleMinus,
};

interface StatusProps {
  tone: Tone;
  children: ReactNode;
  isPill?: boolean;
  icon?: LucideIcon;
}

export function Status({ tone, children, isPill = false, icon }: StatusProps) {
  const Icon = icon ?? (isPill && tone === 'bad' ? ArrowDown : ICONS[tone]);
  return (
    <span className={`st ${tone}${isPill ? ' pill' : ''}`}>
      <Icon className="i s" aria-hidden />
      <span>{children}</span>
    </span>
  );
}
