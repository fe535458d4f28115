/** A dialogue with its heading and close button; under 900 px a sheet from below. Focus stays inside and comes back. */
import Dialog from '@mui/material/Dialog';
import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useWords } from './useWords';

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** 592 unless told. */
  width?: number;
}

export function Sheet({ title, onClose, children, width = 592 }: SheetProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={id}
      maxWidth={false}
      className="sheet"
      slotProps={{ paper: { className: 'dlg', style: { width } } }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="btn icon" aria-label={t('act.close')} onClick={onClose}>
          <X className="i" aria-hidden />
        </button>
      </header>
      {children}
    </Dialog>
  );
}
