/** A part of the program that could not be fetched (a new version came while the page stood open) or that failed: what happened, what is kept, one way on. */
import { Component, type ReactNode } from 'react';
import { useWords } from '../parts/useWords';

function Reload() {
  const { t } = useWords();
  return (
    <button type="button" className="btn fill" onClick={() => window.location.reload()}>
      {t('broken.reload')}
    </button>
  );
}

/** In place of a page. */
export function BrokenPage() {
  const { t } = useWords();
  return (
    <section className="card" role="alert">
      <div className="b emp">
        <h1>{t('broken.title')}</h1>
        <p>{t('broken.text')}</p>
        <div className="act">
          <Reload />
        </div>
      </div>
    </section>
  );
}

/** In place of a dialogue: a line at the foot, the page above it goes on. */
export function BrokenLine() {
  const { t } = useWords();
  return (
    <div className="offline" role="alert">
      <span className="strong">{t('broken.title')}</span> {t('broken.text')} <Reload />
    </div>
  );
}

/** Catches what breaks within it; give it another `key` to try anew. */
export class Unbroken extends Component<{ instead: ReactNode; children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.instead : this.props.children;
  }
}
