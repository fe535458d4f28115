/** A write comes from our own pages only: SameSite=Strict, and besides Sec-Fetch-Site or Origin, and JSON alone (SECURITY.md T18). */
import type { FastifyRequest } from 'fastify';
import { Trouble } from './trouble.js';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

export function demandSameOrigin(request: FastifyRequest): void {
  if (SAFE.includes(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') throw new Trouble(403, 'forbidden');
  const origin = request.headers.origin;
  if (origin && hostOf(origin) !== request.headers.host) throw new Trouble(403, 'forbidden');
  const type = request.headers['content-type'];
  if (type && !/^application\/json\b/.test(type)) throw new Trouble(415, 'invalid');
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
