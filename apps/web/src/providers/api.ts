/** The one way to the server. A write keeps its Idempotency-Key through every retry, so that it happens once. */
import { ApiProblem, problemOf, Unreachable } from './api-problem';
import { isOffline, pause, waitingWrites } from './connection';
import { newId } from './ids';

export interface Saved {
  id: string;
  version: number;
}
export interface WriteOptions {
  method?: 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Made once per intent; the same key again gives the same answer. */
  key?: string;
  /** The version the person saw, for changes of something that exists. */
  ifMatch?: number;
  /** Keep trying while the network is gone; false gives up after one failure. */
  isPatient?: boolean;
  signal?: AbortSignal;
}

type Ask = () => Promise<void>;
let askSignIn: Ask | null = null;
/** The dialog that opens over the form when the sign-in has run out registers itself here. */
export function onSignedOut(ask: Ask | null): void {
  askSignIn = ask;
}

async function once(path: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(`/api${path}`, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    isOffline.set(true);
    throw new Unreachable();
  });
  isOffline.set(false);
  return answer;
}

async function read<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw await problemOf(answer);
  if (answer.status === 204) return undefined as T;
  return (await answer.json()) as T;
}

/** One try; when the sign-in has run out it asks and tries again with the same headers. */
async function withSignIn<T>(path: string, init: RequestInit, isQuiet: boolean): Promise<T> {
  try {
    return await read<T>(await once(path, init));
  } catch (error) {
    if (isQuiet || !askSignIn || !(error instanceof ApiProblem) || error.code !== 'signed_out') throw error;
    await askSignIn();
    return read<T>(await once(path, init));
  }
}

export function get<T>(path: string, options: { signal?: AbortSignal; isQuiet?: boolean } = {}): Promise<T> {
  return withSignIn<T>(
    path,
    { signal: options.signal, headers: { accept: 'application/json' } },
    options.isQuiet ?? false,
  );
}

const isPassing = (error: unknown): boolean =>
  error instanceof Unreachable ||
  (error instanceof ApiProblem && (error.status >= 502 || error.code === 'idempotency.running'));

/** A write that is sent until an answer comes, with one key. */
export async function write<T = Saved>(path: string, options: WriteOptions = {}): Promise<T> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'idempotency-key': options.key ?? newId(),
  };
  if (options.ifMatch !== undefined) headers['if-match'] = `"${options.ifMatch}"`;
  const init = {
    method: options.method ?? 'POST',
    headers,
    body: JSON.stringify(options.body ?? {}),
    signal: options.signal,
  };
  waitingWrites.set(waitingWrites.get() + 1);
  try {
    for (let round = 0; ; round += 1) {
      try {
        return await withSignIn<T>(path, init, path === '/session');
      } catch (error) {
        const isLast = options.isPatient === false || (!(error instanceof Unreachable) && round >= 4);
        if (isLast || !isPassing(error)) throw error;
        await pause(Math.min(15_000, 700 * 2 ** round));
        options.signal?.throwIfAborted();
      }
    }
  } finally {
    waitingWrites.set(waitingWrites.get() - 1);
  }
}
