/** Links for people without an account: made by staff, opened and answered by whoever holds the secret. A purpose with an answer has its class here. */
import { FEEDBACK_MARKS, LINK_PURPOSES, type LinkPurpose } from '#domain';
import { IsBoolean, IsIn, IsObject, IsString, Matches, MaxLength } from 'class-validator';
import { CheckIn, SignWithCode } from './attendance.js';
import { IsCode, IsId, Maybe } from './validators.js';

/** The maker draws the secret and keeps it; the house gets SHA-256 of it (64 hexadecimal digits), so that no table and no answer ever holds it. */
export class MakeLink {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @IsCode(LINK_PURPOSES) purpose!: string;
  @Maybe() @IsId() participationId?: string;
  @IsId() subjectId!: string;
  @Matches(/^[0-9a-f]{64}$/, { message: 'field.invalid' }) tokenHash!: string;
}

export class OpenLink {
  @IsString() @MaxLength(200) token!: string;
}

export class AnswerLink {
  @IsString() @MaxLength(200) token!: string;
  @IsObject({ message: 'field.object' }) answer!: Record<string, unknown>;
}

/** The file of a published report, taken through a link. */
export class TakeReportFile {
  @IsString() @MaxLength(200) token!: string;
  @IsCode(['pdf', 'xlsx', 'csv']) format!: string;
  @IsCode(['sv', 'en']) language!: string;
}
export interface ReportLinkPage {
  title: string;
  project: string;
  asOf: string;
  publishedAt: string;
  sha256: string;
  files: { format: string; language: string; bytes: number }[];
}

const IsMark = () => IsIn([...FEEDBACK_MARKS], { message: 'field.code' });

/** Four taps: 1 not yet, 2 on the way, 3 well. */
export class GiveFeedback {
  @IsMark() attends!: number;
  @IsMark() learns!: number;
  @IsMark() understands!: number;
  @IsBoolean() wantsContact!: boolean;
}

/** What an answer through a link of each purpose must look like. */
export const LINK_ANSWERS: { [P in LinkPurpose]?: new () => object } = {
  supervisor_feedback: GiveFeedback,
  attendance_signature: SignWithCode,
  room_check_in: CheckIn,
};

/** `POST /api/links/open`: what the page of a link shows; `page` is the purpose's own. */
export interface OpenedLink {
  purpose: LinkPurpose;
  isUsed: boolean;
  expiresAt: string;
  page: Record<string, unknown>;
}
export interface FeedbackPage {
  firstName: string | null;
  workplace: string | null;
  startsOn: string;
}
