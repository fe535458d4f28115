/** Files about a participant and letters set from templates. A file travels as base64 in JSON, as imports do (docs/decisions/0007). */
import { DOCUMENT_KINDS } from '#domain';
import { IsString, Matches, MaxLength } from 'class-validator';
import { IsCivilDate, IsClock, IsCode, IsId, IsLine, Maybe } from './validators.js';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

export class AddDocument {
  @IsId() id!: string;
  @IsCode(DOCUMENT_KINDS) kind!: string;
  @IsLine(160) fileName!: string;
  /** Its size is judged when it is read, so that a too large file is said to be too large. */
  @IsString({ message: 'field.text' })
  @MaxLength(30_000_000, { message: 'field.length' })
  @Matches(BASE64, { message: 'field.invalid' })
  content!: string;
}

/** Kept although its time is over, until it is let go. */
export class HoldDocument {
  @IsLine(300) reason!: string;
}

/** Until when a project keeps its evidence: the longest term of its funders (DOMAIN.md 7.8). */
export class RetainEvidence {
  @IsCivilDate() retainUntil!: string;
}

export class RemoveDocument {
  @IsLine(300) reason!: string;
}

export const LETTER_TEMPLATES = ['participation', 'invitation'] as const;
export type LetterTemplate = (typeof LETTER_TEMPLATES)[number];

/** A letter from a template, kept among her documents. */
export class WriteLetter {
  @IsId() id!: string;
  @IsCode(LETTER_TEMPLATES) template!: string;
  @IsCode(['sv', 'en']) language!: string;
  /** invitation: when and where */
  @Maybe() @IsCivilDate() onDate?: string;
  @Maybe() @IsClock() startsAt?: string;
  @Maybe() @IsLine(120) place?: string;
}
