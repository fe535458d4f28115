/** An address that leads nowhere, or nowhere one may go: the same text. */
import { PageHead } from '../parts/PageHead';
import { NotShown } from '../parts/states';
import { useWords } from '../parts/useWords';

export function NotFoundPage() {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('state.notShown.title')} />
      <section className="card">
        <NotShown />
      </section>
    </>
  );
}
