/** argon2id with OWASP's figures; a check against nothing costs the same as a check against something (SECURITY.md T15). */
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '#domain';

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
let nothing: Promise<string> | undefined;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  nothing ??= hashPassword('nobody has this password');
  const ok = await verify(stored ?? (await nothing), password.normalize('NFKC')).catch(() => false);
  return ok && stored !== null;
}

const COMMON = [
  'password',
  'lösenord',
  'losenord',
  'qwerty',
  '123456',
  'framsteg',
  'sommar',
  'vinter',
  'välkommen',
  'letmein',
  'iloveyou',
  'admin',
];

/** @throws Refusal password.too_short, password.common */
export function demandGoodPassword(password: string, about: readonly string[]): void {
  if ([...password].length < 15) throw new Refusal('password.too_short');
  const folded = password.toLowerCase();
  const left = [...COMMON, ...about.map((word) => word.toLowerCase()).filter((word) => word.length > 3)]
    .reduce((text, word) => text.replaceAll(word, ''), folded)
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (new Set(folded).size < 5 || left.length < 5) throw new Refusal('password.common');
}
