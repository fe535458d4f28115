/** The few checks the input classes share. Messages are codes; words are made where they are read. */
import { applyDecorators } from './decorators.js';
import {
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

/** A civil date, YYYY-MM-DD, that exists. */
export const IsCivilDate = () =>
  applyDecorators(
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'field.date' }),
    IsISO8601({ strict: true }, { message: 'field.date' }),
  );
/** Wall-clock time HH:MM. */
export const IsClock = () => Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'field.time' });
export const IsCode = (codes: readonly string[]) => IsIn([...codes], { message: 'field.code' });
export const AreCodes = (codes: readonly string[]) =>
  applyDecorators(IsArray({ message: 'field.list' }), IsIn([...codes], { each: true, message: 'field.code' }));
export const IsId = () => IsUUID('all', { message: 'field.id' });
export const AreIds = () =>
  applyDecorators(IsArray({ message: 'field.list' }), IsUUID('all', { each: true, message: 'field.id' }));
/** A whole number of minutes within a day. */
export const IsMinutes = () =>
  applyDecorators(
    IsInt({ message: 'field.minutes' }),
    Min(0, { message: 'field.minutes' }),
    Max(1440, { message: 'field.minutes' }),
  );
/** A calendar year of four digits. */
export const IsYear = () =>
  applyDecorators(
    IsInt({ message: 'field.year' }),
    Min(2000, { message: 'field.year' }),
    Max(2100, { message: 'field.year' }),
  );
export const IsLine = (max = 200) =>
  applyDecorators(IsString({ message: 'field.text' }), Length(1, max, { message: 'field.length' }));
export const IsText = (max = 4000) =>
  applyDecorators(IsString({ message: 'field.text' }), MaxLength(max, { message: 'field.length' }));
export const Maybe = () => IsOptional();
/** A list of short texts. */
export const AreTexts = (max: number) =>
  applyDecorators(
    IsArray({ message: 'field.list' }),
    IsString({ each: true, message: 'field.text' }),
    MaxLength(max, { each: true, message: 'field.length' }),
  );
