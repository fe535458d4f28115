/** Writes the invented world in one unit of work: the owner and its project by the functions that keep the sealed registers, then rows in batches. */
import {
  Account,
  AccountSecret,
  Identity,
  IdentityNumber,
  Membership,
  Project,
  type UnitOfWork,
  WaitingEntry,
} from '#database';
import { hashPassword } from '../../accounts/passwords.js';
import { DEMO_PASSWORD } from '../../accounts/demo-accounts.js';
import type { Keys } from '../../platform/keys.js';
import { nameColumns } from '../../platform/names.js';
import type { PlainIdentity } from './cases.js';
import { idOf } from './dice.js';
import { accountId, accounts, memberships, OWNER, projectOf, WORKERS } from './staff.js';
import type { World } from './world.js';

function sealed(keys: Keys, one: PlainIdentity): Partial<Identity> {
  const at = { orgId: OWNER.id, id: one.id };
  const contact = (column: string, text: string | null): Buffer | null =>
    text ? keys.seal(text, { orgId: OWNER.id, table: 'identity', column, rowId: one.id }) : null;
  return {
    id: one.id,
    orgId: OWNER.id,
    participantId: one.participantId,
    birthDate: one.birthDate,
    ...nameColumns(keys, at, one.given, one.family, one.isProtected),
    phoneSealed: contact('phone_sealed', one.phone),
    emailSealed: contact('email_sealed', one.email),
  };
}

function numberOf(keys: Keys, one: PlainIdentity): Partial<IdentityNumber>[] {
  if (!one.number) return [];
  const { id, kind, number, fromOn } = one.number;
  return [
    {
      id,
      orgId: OWNER.id,
      participantId: one.participantId,
      kind,
      fromOn,
      toOn: null,
      numberSealed: keys.seal(number, {
        orgId: OWNER.id,
        table: 'identity_number',
        column: 'number_sealed',
        rowId: id,
      }),
      blindIndex: keys.blindIndex(OWNER.id, number),
    },
  ];
}

/** Everything or nothing: the caller's unit of work is that of the system account "demo". */
export async function loadWorld({ keys }: { keys: Keys }, work: UnitOfWork, world: World): Promise<void> {
  const { details, ...project } = projectOf(world.today);
  await work.call('found_owner', OWNER.id, OWNER.ref, OWNER.name, OWNER.kind, OWNER.number, OWNER.municipality);
  await work.call('found_project', project.id, OWNER.id, project.code, project.name, project.startsOn, project.endsOn);
  await work.change(Project, project.id, 1, details);

  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const people = accounts();
  await work.addMany(Account, people);
  await work.addMany(
    AccountSecret,
    WORKERS.map(({ key }, index) => ({
      id: idOf('account_secret', key),
      orgId: people[index].orgId,
      accountId: accountId(key),
      passwordHash,
    })),
  );
  await work.addMany(Membership, memberships(world.today));

  for (const { entity, rows } of world.tables) {
    await work.addMany(entity, rows);
    if (entity.name === 'Participant') {
      await work.addMany(
        Identity,
        world.identities.map((one) => sealed(keys, one)),
      );
      await work.addMany(
        IdentityNumber,
        world.identities.flatMap((one) => numberOf(keys, one)),
      );
    }
  }
  await work.addMany(
    WaitingEntry,
    world.waiting.map(({ person, ...entry }) => ({
      ...entry,
      personSealed: keys.seal(JSON.stringify(person), {
        orgId: OWNER.id,
        table: 'waiting_entry',
        column: 'person_sealed',
        rowId: entry.id,
      }),
    })),
  );
}
