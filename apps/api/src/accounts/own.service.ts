/** What belongs to the one who is signed in: projects and permissions, preferences, drafts. Drafts are free text about people, so they are sealed. */
import { projects as projectRow, type SessionView } from '#contracts';
import { Draft, Preference, type UnitOfWork } from '#database';
import { type MemberRole, permissionsOf } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../platform/actor.js';
import { Keys } from '../platform/keys.js';
import { Trouble } from '../platform/trouble.js';

const KEY = /^[a-z0-9][a-z0-9:_-]{0,80}$/;
const HOUSE = '00000000-0000-4000-8000-000000000001';
const DRAFT_DAYS = 14;
const DAY = 86_400_000;

@Injectable()
export class OwnService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  async session(work: UnitOfWork, actor: Actor, isDemo: boolean): Promise<SessionView> {
    const { rows } = await work.rows(
      { view: projectRow.view, columns: ['id', 'code', 'name', 'startsOn', 'endsOn', 'myRoles'] },
      { filters: [], sort: { column: 'endsOn', descending: true }, limit: 100, totalCap: 100 },
    );
    const preferences = await work.find(Preference, { accountId: actor.accountId });
    return {
      account: {
        id: actor.accountId,
        name: actor.name,
        email: actor.email,
        kind: actor.kind === 'funder' ? 'funder' : 'staff',
        language: actor.language,
      },
      projects: rows
        .filter((row) => (row['myRoles'] as string[]).length > 0 || actor.kind === 'funder')
        .map((row) => ({
          id: String(row['id']),
          code: String(row['code']),
          name: String(row['name']),
          startsOn: String(row['startsOn']),
          endsOn: String(row['endsOn']),
          roles: actor.memberships.filter((m) => m.projectId === row['id']).map((m) => m.role as MemberRole),
        })),
      permissions: permissionsOf(actor.roles),
      preferences: Object.fromEntries(preferences.map((one) => [one.key, one.value])),
      today: actor.today,
      expiresAt: actor.expiresAt,
      isDemo,
    };
  }

  async savePreference(
    work: UnitOfWork,
    actor: Actor,
    key: string,
    value: Record<string, unknown>,
  ): Promise<{ ok: true }> {
    this.demandKey(key);
    if (JSON.stringify(value).length > 20_000) throw new Trouble(413, 'too_large');
    const [known] = await work.find(Preference, { accountId: actor.accountId, key });
    if (known) await work.change(Preference, known.id, known.version, { value });
    else await work.add(Preference, { id: randomUUID(), orgId: home(actor), accountId: actor.accountId, key, value });
    return { ok: true };
  }

  async draft(
    work: UnitOfWork,
    actor: Actor,
    key: string,
  ): Promise<{ content: unknown; savedAt: string } | { content: null }> {
    this.demandKey(key);
    const [draft] = await work.find(Draft, { accountId: actor.accountId, key });
    if (!draft || new Date(draft.expiresAt).getTime() < Date.now()) return { content: null };
    return {
      content: JSON.parse(this.keys.open(draft.content, this.place(actor, key))) as unknown,
      savedAt: draft.savedAt,
    };
  }

  async saveDraft(
    work: UnitOfWork,
    actor: Actor,
    key: string,
    content: Record<string, unknown>,
  ): Promise<{ savedAt: string }> {
    this.demandKey(key);
    const text = JSON.stringify(content);
    if (text.length > 100_000) throw new Trouble(413, 'too_large');
    const savedAt = new Date().toISOString();
    const expiresAt = new Date(Date.now() + DRAFT_DAYS * DAY).toISOString();
    await work.remove(Draft, { accountId: actor.accountId, key });
    await work.add(Draft, {
      id: randomUUID(),
      orgId: home(actor),
      accountId: actor.accountId,
      key,
      content: this.keys.seal(text, this.place(actor, key)),
      savedAt,
      expiresAt,
    });
    return { savedAt };
  }

  async dropDraft(work: UnitOfWork, actor: Actor, key: string): Promise<{ ok: true }> {
    this.demandKey(key);
    await work.remove(Draft, { accountId: actor.accountId, key });
    return { ok: true };
  }

  private demandKey(key: string): void {
    if (!KEY.test(key)) throw new Trouble(404, 'not_found');
  }

  private place(actor: Actor, key: string) {
    return { orgId: home(actor), table: 'draft', column: 'content', rowId: `${actor.accountId}/${key}` };
  }
}

const home = (actor: Actor): string => actor.memberships[0]?.orgId ?? HOUSE;
