/** Inputs of working with many: a selection of rows, what is done with each, saved filters, files, merging. */
import { MERGE_FIELDS } from '#domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, Matches, Min, ValidateNested } from 'class-validator';
import { LANGUAGES } from './accounts.js';
import { AreCodes, AreIds, AreTexts, IsCivilDate, IsId, IsLine, IsText, Maybe } from './validators.js';

/** These rows, or all that match: the same filter, words and order as the list on the screen. */
export class Selection {
  @Maybe() @AreIds() @ArrayMaxSize(5000, { message: 'field.list' }) ids?: string[];
  /** Column → value, as in the list's address. */
  @Maybe() @IsObject({ message: 'field.object' }) filter?: Record<string, string>;
  @Maybe() @IsText(80) q?: string;
  @Maybe() @Matches(/^-?[A-Za-z0-9]{1,40}$/, { message: 'field.code' }) sort?: string;
}

class Run {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @ValidateNested() @Type(() => Selection) of!: Selection;
}

export class AssignCoachToMany extends Run {
  @IsId() accountId!: string;
}

export class AddPlanStepToMany extends Run {
  @IsLine(200) title!: string;
  @Maybe() @IsLine(120) responsible?: string;
  @Maybe() @IsCivilDate() startsOn?: string;
  @Maybe() @IsCivilDate() dueOn?: string;
}

/** Everyone a coach has, to a colleague, with a word on the way. */
export class HandOver {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @IsId() fromAccountId!: string;
  @IsId() accountId!: string;
  @Maybe() @IsText(2000) note?: string;
}

export const FILE_FORMATS = ['csv', 'xlsx'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** A list as a file: exactly what is shown. Why it is needed is kept with the trace (SECURITY.md 4). */
export class ExportRows {
  @IsIn(FILE_FORMATS, { message: 'field.code' }) format!: FileFormat;
  @IsIn(LANGUAGES, { message: 'field.code' }) language!: 'sv' | 'en';
  @IsArray({ message: 'field.list' })
  @Matches(/^[A-Za-z0-9]{1,40}$/, { each: true, message: 'field.code' })
  columns!: string[];
  @ValidateNested() @Type(() => Selection) of!: Selection;
  @IsLine(300) reason!: string;
}

export class SaveFilter {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @IsLine(60) name!: string;
  @IsObject({ message: 'field.object' }) filter!: Record<string, string>;
  @Maybe() @Matches(/^-?[A-Za-z0-9]{1,40}$/, { message: 'field.code' }) sort?: string;
  @Maybe() @AreTexts(40) columns?: string[];
  @IsBoolean() isShared!: boolean;
}

export class ChangeFilter {
  @Maybe() @IsLine(60) name?: string;
  @Maybe() @IsObject({ message: 'field.object' }) filter?: Record<string, string>;
  @Maybe() @Matches(/^-?[A-Za-z0-9]{1,40}$/, { message: 'field.code' }) sort?: string;
  @Maybe() @IsBoolean() isShared?: boolean;
  @Maybe() @IsInt() @Min(0) position?: number;
}

/** The other registration of the same person, and the fields of which the other's value is taken. */
export class MergeParticipants {
  @IsId() id!: string;
  @IsId() otherParticipationId!: string;
  @AreCodes(MERGE_FIELDS) fromOther!: string[];
}

export class PreviewMerge {
  @IsId() otherParticipationId!: string;
}

/** What a merge will do, before it does it. */
export interface MergePreview {
  kept: MergeSide;
  other: MergeSide;
  fields: {
    field: (typeof MERGE_FIELDS)[number];
    kept: string | string[] | null;
    other: string | string[] | null;
    proposed: 'kept' | 'other';
  }[];
  /** Periods of the other that share days with the kept's: they leave all counts. */
  overlappingPeriods: number;
  /** The kept one begins earlier then. */
  entryBecomes: string | null;
}
export interface MergeSide {
  participationId: string;
  displayName: string | null;
  reference: string;
  isProtected: boolean;
  /** Kind of link (table) → how many. */
  links: Record<string, number>;
}
