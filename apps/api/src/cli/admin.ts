/** `admin E-MAIL`: a system administrator of the house and a one-time link to choose a password; only its hash is kept. */
import { Account, Membership } from '#database';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { newToken, sha256 } from '../platform/keys.js';
import { answer, Refused, say, WrongCall } from './output.js';
import { withWorker } from './worker.js';

const HOUSE = '00000000-0000-4000-8000-000000000001';

export async function admin(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const email = positionals[0]?.trim().toLowerCase();
  if (!email || positionals.length > 1 || !/^[^\s@]+@[^\s@]+$/.test(email))
    throw new WrongCall('Say the e-mail address of the administrator.');
  const token = newToken();
  const address = await withWorker(({ config, work }) =>
    work(async (inside) => {
      const [known] = await inside.find(Account, { email });
      if (known && known.kind !== 'staff') throw new Refused('There is an account of another kind with this address.');
      const accountId = known?.id ?? randomUUID();
      if (!known)
        await inside.add(Account, { id: accountId, orgId: HOUSE, email, name: email.split('@')[0], kind: 'staff' });
      const roles = await inside.find(Membership, { accountId, role: 'system_admin', toOn: null });
      if (!roles.some((one) => one.orgId === HOUSE))
        await inside.add(Membership, {
          id: randomUUID(),
          orgId: HOUSE,
          accountId,
          projectId: null,
          role: 'system_admin',
        });
      await inside.call('make_link', email, sha256(token), 'invitation');
      return config.publicUrl ?? `http://127.0.0.1:${process.env['PORT'] ?? 3000}`;
    }),
  );
  answer(`${address.replace(/\/$/, '')}/set-password#token=${token}`);
  say('The link works once, for 14 days. Whoever has it can choose the password.');
  return 0;
}
