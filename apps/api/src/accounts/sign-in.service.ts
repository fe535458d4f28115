/** Signing in and out, and the links that set a password. Everything here happens before or beside a unit of work, through the gate's functions alone. */
import type { ProvePassword, SetPassword, SignIn } from '#contracts';
import { Database } from '#database';
import { Refusal } from '#domain';
import { messages } from '#i18n';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Keys, newToken, sha256 } from '../platform/keys.js';
import { Mailer } from '../platform/mailer.js';
import { CONFIG } from '../platform/tokens.js';
import { Trouble } from '../platform/trouble.js';
import { checkPassword, demandGoodPassword, hashPassword } from './passwords.js';
import { SecondStepService } from './second-step.service.js';

@Injectable()
export class SignInService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Keys) private readonly keys: Keys,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(SecondStepService) private readonly steps: SecondStepService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns the new session's token. @throws Trouble as `proven`, and what the second step asks for */
  async signIn({ code, ...input }: SignIn, address: string): Promise<string> {
    return this.proven(input, address, async (accountId, delays) => {
      if (!(await this.steps.isPassed(accountId, code))) return null;
      const token = newToken();
      await this.database.gate('begin_session', accountId, sha256(token), delays);
      return token;
    });
  }

  /**
   * Does something for whoever knows the password. What `act` answers with null counts as one more failure, as a wrong password does.
   * @throws Trouble 429 while waiting, 401 with one text for unknown account and wrong password, 401 sign_in.code_failed for a wrong code
   */
  async proven<T>(
    { email, password }: ProvePassword,
    address: string,
    act: (accountId: string, delays: Buffer[]) => Promise<T | null>,
  ): Promise<T> {
    const name = email.trim().toLowerCase();
    const delays = [this.keys.hash('sign-in', name), this.keys.hash('sign-in-address', address)];
    const [{ sign_in_wait: seconds }] = await this.database.gate('sign_in_wait', delays);
    if (Number(seconds) > 0) throw new Trouble(429, 'sign_in.wait', waitOf(Number(seconds)));
    const [found] = await this.database.gate('password_of', name);
    const isRight = await checkPassword((found?.['password_hash'] as string | null | undefined) ?? null, password);
    const answer = isRight ? await act(String(found['account_id']), delays) : null;
    if (answer !== null) return answer;
    await this.database.gate('sign_in_failed', delays);
    throw new Trouble(401, isRight ? 'sign_in.code_failed' : 'sign_in.failed');
  }

  async signOut(token: Buffer, everywhere: boolean): Promise<void> {
    await this.database.gate(everywhere ? 'end_all_sessions' : 'end_session', token);
  }

  /** Writes a letter when the account exists; the answer is the same either way. */
  async forgot(email: string): Promise<void> {
    const token = newToken();
    const [account] = await this.database.gate('make_link', email.trim().toLowerCase(), sha256(token), 'new_password');
    if (account)
      this.sendLink(
        email.trim().toLowerCase(),
        String(account['name']),
        account['language'] === 'en' ? 'en' : 'sv',
        'new_password',
        token,
      );
  }

  sendLink(
    email: string,
    name: string,
    language: 'sv' | 'en',
    purpose: 'invitation' | 'new_password',
    token: string,
  ): void {
    const words = messages(language).mails[purpose];
    const link = `${this.config.publicUrl ?? `http://127.0.0.1:${this.config.port}`}/set-password#token=${token}`;
    this.mailer.send({
      to: email,
      subject: words.subject,
      text: words.body.replaceAll('{name}', name).replaceAll('{link}', link),
    });
  }

  /** Somebody else took the second step away: she is told, in case it was not her wish. */
  async resetSecondStep(token: Buffer, requestId: string, accountId: string): Promise<void> {
    const [whom] = await this.database.gate('reset_second_step', token, requestId, accountId);
    if (!whom) throw new Refusal('second_step.none');
    const words = messages(whom['language'] === 'en' ? 'en' : 'sv').mails.second_step_reset;
    const text = words.body.replaceAll('{name}', String(whom['name']));
    this.mailer.send({ to: String(whom['email']), subject: words.subject, text });
  }

  async linkAccount(token: string): Promise<{ purpose: string; email: string; name: string }> {
    const [found] = await this.database.gate('link_account', sha256(token));
    if (!found) throw new Refusal('link.expired');
    return { purpose: String(found['purpose']), email: String(found['email']), name: String(found['name']) };
  }

  async setPassword({ token, password }: SetPassword): Promise<void> {
    const { email, name } = await this.linkAccount(token);
    demandGoodPassword(password, [email.split('@')[0], ...name.split(' ')]);
    const [{ use_link: done }] = await this.database.gate('use_link', sha256(token), await hashPassword(password));
    if (!done) throw new Refusal('link.expired');
  }
}

/** The header wants seconds, people are told whole minutes. */
const waitOf = (seconds: number) => ({ seconds, minutes: Math.ceil(seconds / 60) });
