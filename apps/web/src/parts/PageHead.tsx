/** Title (h1), one line of context and the one next step; also names the browser's tab. */
import { useEffect, type ReactNode } from 'react';

interface PageHeadProps {
  title: string;
  context?: ReactNode;
  children?: ReactNode;
}

export function PageHead({ title, context, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Framsteg`;
  }, [title]);
  return (
    <div className="head">
      <div>
        <h1>{title}</h1>
        {context && <p className="ctx">{context}</p>}
      </div>
      {children && <div className="end">{children}</div>}
    </div>
  );
}
