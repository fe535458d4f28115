/** Inputs of signing in, invitations and memberships; also what the browser learns about who is signed in. */
import { ACCOUNT_KINDS, MEMBER_ROLES, type MemberRole, type Permission } from '#domain';
import { IsEmail, IsIn, IsObject, IsString, Length, MaxLength } from 'class-validator';
import { IsCivilDate, IsCode, IsId, IsLine, Maybe } from './validators.js';

export const LANGUAGES = ['sv', 'en'] as const;

export class SignIn {
  @IsEmail({}, { message: 'field.email' }) email!: string;
  @IsString() @MaxLength(200, { message: 'field.length' }) password!: string;
  /** The second step, where the account has one: six digits of the phone, or a spare code. */
  @Maybe() @IsLine(40) code?: string;
}

/** Setting the second step up, or taking it away, asks for the password anew (SECURITY.md 1.2: fresh authentication). */
export class ProvePassword {
  @IsEmail({}, { message: 'field.email' }) email!: string;
  @IsString() @MaxLength(200, { message: 'field.length' }) password!: string;
}

export class ProveBoth extends ProvePassword {
  @IsLine(40) code!: string;
}

/** `POST /api/second-step/offer`: the secret to type into an app, and the same as an address to be shown as a square. */
export interface OfferedStep {
  secret: string;
  address: string;
}

/** `GET /api/second-step`: one's own. */
export interface SecondStepView {
  onAt: string | null;
  spareCodes: number;
  /** This house lets nobody sign in without one. */
  isRequired: boolean;
}

export class ForgotPassword {
  @IsEmail({}, { message: 'field.email' }) email!: string;
}

/** Through an invitation or new-password link. 15 characters, since not everybody has a second step (NIST SP 800-63B-4). */
export class SetPassword {
  @IsString() @Length(20, 200, { message: 'field.length' }) token!: string;
  @IsString() @Length(15, 200, { message: 'password.too_short' }) password!: string;
}

export class InviteAccount {
  @IsId() id!: string;
  @IsEmail({}, { message: 'field.email' }) email!: string;
  @IsLine() name!: string;
  @IsCode(ACCOUNT_KINDS) kind!: string;
  @IsIn(LANGUAGES, { message: 'field.code' }) language!: string;
}

/** A check of the sealed logs; made within a minute. */
export class AskLogCheck {
  @IsId() id!: string;
}

export class AddMembership {
  @IsId() id!: string;
  @IsId() accountId!: string;
  @IsId() projectId!: string;
  @IsCode(MEMBER_ROLES) role!: MemberRole;
  @Maybe() @IsCivilDate() toOn?: string;
}

export class SavePreference {
  @IsObject({ message: 'field.object' }) value!: Record<string, unknown>;
}

export class SaveDraft {
  @IsObject({ message: 'field.object' }) content!: Record<string, unknown>;
}

/** `GET /api/session`: who is asking, and what the menu may show. */
export interface SessionView {
  account: { id: string; name: string; email: string; kind: 'staff' | 'funder'; language: 'sv' | 'en' };
  projects: { id: string; code: string; name: string; endsOn: string; startsOn: string; roles: MemberRole[] }[];
  permissions: Permission[];
  preferences: Record<string, Record<string, unknown>>;
  today: string;
  expiresAt: string;
  isDemo: boolean;
}

/** `GET /api/demo-accounts`: only where the embedded database serves; empty elsewhere. */
export interface DemoAccount {
  role: MemberRole;
  name: string;
  email: string;
  password: string;
}
