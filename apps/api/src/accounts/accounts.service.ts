/** Accounts and memberships, for the system administrator. An administrator never chooses a password: the account's owner does, by link (ASVS 6.4.6). */
import type { AddMembership, InviteAccount } from '#contracts';
import { Account, Membership, Project, type UnitOfWork } from '#database';
import { addDays, Refusal } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Actor } from '../platform/actor.js';
import { newToken, sha256 } from '../platform/keys.js';
import { SignInService } from './sign-in.service.js';

type Made = { id: string; version: number };

@Injectable()
export class AccountsService {
  constructor(
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(Database) private readonly database: Database,
  ) {}

  async invite(work: UnitOfWork, actor: Actor, input: InviteAccount): Promise<Made> {
    const orgId = actor.memberships.find((m) => m.role === 'system_admin')!.orgId;
    await work.add(Account, {
      id: input.id,
      orgId,
      email: input.email.trim().toLowerCase(),
      name: input.name,
      kind: input.kind === 'funder' ? 'funder' : 'staff',
      language: input.language,
    });
    return { id: input.id, version: 1 };
  }

  /** After the account exists: the letter with its link. Runs beside the unit of work, since it writes to the outside. */
  async sendLink(email: string, purpose: 'invitation' | 'new_password'): Promise<void> {
    const token = newToken();
    const [account] = await this.database.gate('make_link', email, sha256(token), purpose);
    if (account)
      this.signIns.sendLink(email, String(account['name']), account['language'] === 'en' ? 'en' : 'sv', purpose, token);
  }

  async emailOf(work: UnitOfWork, id: string): Promise<string> {
    return (await work.get(Account, id)).email;
  }

  /** For somebody who has lost phone and spare codes; the change log names the administrator. @throws Refusal second_step.none, second_step.own */
  async resetSecondStep(actor: Actor, requestId: string, id: string): Promise<void> {
    if (id === actor.accountId) throw new Refusal('second_step.own');
    await this.signIns.resetSecondStep(actor.token, requestId, id);
  }

  /** Disabling takes hold at the next request: the gate looks at the account every time (SECURITY.md T5). */
  async setDisabled(work: UnitOfWork, actor: Actor, id: string, version: number, isDisabled: boolean): Promise<Made> {
    if (isDisabled && id === actor.accountId) throw new Refusal('account.last_admin');
    return {
      id,
      version: await work.change(Account, id, version, { disabledAt: isDisabled ? new Date().toISOString() : null }),
    };
  }

  async addMembership(work: UnitOfWork, input: AddMembership): Promise<Made> {
    const project = await work.get(Project, input.projectId);
    await work.add(Membership, {
      id: input.id,
      orgId: project.orgId,
      accountId: input.accountId,
      projectId: project.id,
      role: input.role,
      fromOn: work.today,
      toOn: input.toOn ?? null,
    });
    return { id: input.id, version: 1 };
  }

  async endMembership(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(Membership, id, version, { toOn: dayBefore(work.today) }) };
  }
}

const dayBefore = (day: string): string => addDays(day, -1);
