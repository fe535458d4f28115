/** Where files are dropped or chosen, with what they are and how long that means they stay. */
import { Upload } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { DOCUMENT_KINDS, RETENTION_OF, type DocumentKind } from '#domain';
import { Chip } from '../parts/Chip';
import { useWords } from '../parts/useWords';
import { useAddFiles } from './useAddFiles';

export function DropZone({ participationId }: { participationId: string }) {
  const { t, code } = useWords();
  const [kind, setKind] = useState<DocumentKind>('other');
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const { add, isSending, refused } = useAddFiles(participationId);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void add([...event.dataTransfer.files], kind);
  };
  return (
    <div className="b">
      <div className="row kinds" role="group" aria-label={t('doc.kind')}>
        <span className="small muted">{t('doc.kind')}</span>
        {DOCUMENT_KINDS.map((one) => (
          <Chip key={one} isSmall hasTick isOn={one === kind} onPress={() => setKind(one)}>
            {code('documentKind', one)}
          </Chip>
        ))}
      </div>
      <div
        className={`drop${isOver ? ' over' : ''}`}
        role="group"
        aria-label={t('doc.choose')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Upload className="i" aria-hidden />
        <span>
          {t('doc.drop')}{' '}
          <button type="button" className="linkish" disabled={isSending} onClick={() => chooser.current?.click()}>
            {t('doc.choose').toLowerCase()}
          </button>
        </span>
        <span className="small muted">
          {t('doc.rules')} {t(`doc.keep.${RETENTION_OF[kind]}`)}
        </span>
        <input
          ref={chooser}
          type="file"
          multiple
          className="sr"
          tabIndex={-1}
          aria-label={t('doc.choose')}
          onChange={(event) => {
            void add([...(event.target.files ?? [])], kind);
            event.target.value = '';
          }}
        />
      </div>
      {refused.length > 0 && (
        <div className="banner bad" role="alert">
          {refused.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
    </div>
  );
}
