/**
 * The second step of signing in. A right password alone opens nothing for an account that has one: a code of the phone, or a spare code, each counting once.
 * Setting it up, and taking it away, asks for password (and code) anew, so a screen left open cannot do either.
 */
import type { OfferedStep, SecondStepView } from '#contracts';
import { Database } from '#database';
import { Refusal } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Keys } from '../platform/keys.js';
import { CONFIG } from '../platform/tokens.js';
import { Trouble } from '../platform/trouble.js';
import { addressOf, asTyped, isOfApp, newSecret, newSpareCodes, stepOf } from './step-codes.js';

interface Kept {
  org_id: string;
  sealed: Buffer | null;
  on_at: Date | string | null;
  spares: number;
}

@Injectable()
export class SecondStepService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Keys) private readonly keys: Keys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The account's own view of it. */
  async view(accountId: string): Promise<SecondStepView> {
    const kept = await this.kept(accountId);
    return {
      onAt: kept?.on_at ? new Date(kept.on_at).toISOString() : null,
      spareCodes: kept?.spares ?? 0,
      isRequired: this.config.needsSecondStep,
    };
  }

  /**
   * What stands between a right password and a session.
   * @returns false when the code is wrong or was used before
   * @throws Trouble 401 sign_in.code_needed (ask for it), sign_in.second_step_needed (this house wants one set up first)
   */
  async isPassed(accountId: string, code: string | undefined): Promise<boolean> {
    const kept = await this.kept(accountId);
    if (!kept?.on_at) {
      if (this.config.needsSecondStep) throw new Trouble(401, 'sign_in.second_step_needed');
      return true;
    }
    if (!code) throw new Trouble(401, 'sign_in.code_needed');
    return this.take(accountId, kept, asTyped(code));
  }

  /** A new secret that waits for its first code. @throws Refusal second_step.on when one is in use */
  async offer(accountId: string, email: string): Promise<OfferedStep> {
    const kept = await this.kept(accountId);
    if (!kept || kept.on_at) throw new Refusal('second_step.on');
    const secret = newSecret();
    const sealed = this.keys.seal(secret, this.place(accountId, kept));
    const [{ offer_second_step: isKept }] = await this.database.gate('offer_second_step', accountId, sealed);
    if (!isKept) throw new Refusal('second_step.on');
    return { secret, address: addressOf(secret, email) };
  }

  /** The first code: the second step is on. @returns spare codes, shown this once, or null when the code is wrong */
  async begin(accountId: string, code: string): Promise<string[] | null> {
    const kept = await this.kept(accountId);
    if (kept?.on_at) throw new Refusal('second_step.on');
    if (!kept?.sealed) throw new Refusal('second_step.none');
    const step = stepOf(this.keys.open(kept.sealed, this.place(accountId, kept)), asTyped(code), Date.now());
    if (step === null) return null;
    const spares = newSpareCodes();
    const hashes = spares.map((spare) => this.spareHash(accountId, asTyped(spare)));
    const [{ begin_second_step: isOn }] = await this.database.gate('begin_second_step', accountId, step, hashes);
    if (!isOn) throw new Refusal('second_step.on');
    return spares;
  }

  /** Takes it away, after a code. @throws Refusal second_step.required where nobody may be without one */
  async end(accountId: string): Promise<void> {
    if (this.config.needsSecondStep) throw new Refusal('second_step.required');
    await this.database.gate('end_second_step', accountId);
  }

  private async take(accountId: string, kept: Kept, code: string): Promise<boolean> {
    if (!isOfApp(code)) {
      const [{ take_spare: taken }] = await this.database.gate(
        'take_spare',
        accountId,
        this.spareHash(accountId, code),
      );
      return taken === true;
    }
    const step = stepOf(this.keys.open(kept.sealed!, this.place(accountId, kept)), code, Date.now());
    if (step === null) return false;
    const [{ take_step: taken }] = await this.database.gate('take_step', accountId, step);
    return taken === true;
  }

  private async kept(accountId: string): Promise<Kept | undefined> {
    const [kept] = await this.database.gate('second_step_of', accountId);
    return kept as unknown as Kept | undefined;
  }

  private place(accountId: string, { org_id: orgId }: Kept) {
    return { orgId, table: 'account_secret', column: 'step_sealed', rowId: accountId };
  }

  private spareHash(accountId: string, code: string): string {
    return this.keys.hash('spare-code', `${accountId}/${code}`).toString('hex');
  }
}
