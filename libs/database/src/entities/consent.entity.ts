/** Three different things, never one checkbox: a secrecy waiver, a GDPR consent, or information given (DOMAIN.md 7.4). */
import { CONSENT_KINDS } from '#domain';
import { Entity } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Day, Text, Texts } from './columns.js';

@Entity()
@OfParticipation()
export class Consent extends CaseRow {
  @Code(CONSENT_KINDS) kind: string;
  @Texts() recipients: string[];
  @Texts() categories: string[];
  @Day() fromOn: string;
  @Day({ maybe: true }) toOn: string | null;
  @Day({ maybe: true }) withdrawnOn: string | null;
  @Text({ maybe: true }) form: string | null;
  @Text({ maybe: true }) language: string | null;
  @Text({ maybe: true }) textVersion: string | null;
}
