/** Makes a link and gives its address, once: the secret cannot be shown again. */
import type { MakeLink } from '#contracts';
import { write } from '../providers/api';
import { newId } from '../providers/ids';
import { useRefreshAll } from '../parts/rows';
import { addressOf, newSecret } from './secret';

type About = Omit<MakeLink, 'id' | 'tokenHash'>;

export function useMakeLink(): (about: About) => Promise<{ id: string; address: string }> {
  const refresh = useRefreshAll();
  return async (about) => {
    const { token, tokenHash } = await newSecret();
    const { id } = await write('/links', { body: { ...about, id: newId(), tokenHash } });
    refresh();
    return { id, address: addressOf(token) };
  };
}
