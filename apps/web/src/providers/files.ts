/** A file made on request: asked for by POST, since what it holds must not stand in an address; then handed to the browser to keep. */
import { problemOf, Unreachable } from './api-problem';

/**
 * @returns how many rows the file holds
 * @throws ApiProblem, Unreachable
 */
export async function takeFile(path: string, body: object): Promise<number> {
  const answer = await fetch(`/api${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Unreachable();
  });
  if (!answer.ok) throw await problemOf(answer);
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'framsteg';
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  return Number(answer.headers.get('x-rows') ?? 0);
}
