/** Sends files one by one, each once; says about each what was wrong with it. */
import { useState } from 'react';
import { useRefreshAll } from '../parts/rows';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { newId } from '../providers/ids';

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}

export interface AddFiles {
  add: (files: readonly File[], kind: string) => Promise<void>;
  isSending: boolean;
  /** One sentence for each file that was not taken. */
  refused: string[];
}

export function useAddFiles(participationId: string): AddFiles {
  const { t, problem } = useWords();
  const refresh = useRefreshAll();
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const add = async (files: readonly File[], kind: string): Promise<void> => {
    setSending(true);
    setRefused([]);
    let kept = 0;
    for (const file of files) {
      try {
        const body = { id: newId(), kind, fileName: file.name.slice(0, 160), content: await base64Of(file) };
        await write(`/participations/${participationId}/documents`, { body });
        kept += 1;
      } catch (error) {
        const why =
          error instanceof ApiProblem
            ? problem(error.fields[0]?.code ?? error.code, error.fields[0]?.params ?? error.params)
            : t('state.offline');
        setRefused((now) => [...now, `${file.name}: ${why}`]);
      }
    }
    setSending(false);
    refresh();
    if (kept) toast(t('doc.added', { smart_count: kept }));
  };
  return { add, isSending, refused };
}
