/** A card with its heading, its count and what stands at the right edge. */
import { useId, type ReactNode } from 'react';

interface CardProps {
  title: string;
  count?: ReactNode;
  end?: ReactNode;
  className?: string;
  children?: ReactNode;
}

export function Card({ title, count, end, className = '', children }: CardProps) {
  const id = useId();
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {count !== undefined && <span className="count">{count}</span>}
        {end && <span className="end">{end}</span>}
      </header>
      {children}
    </section>
  );
}
