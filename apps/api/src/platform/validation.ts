/** Checks a body against its input class: unknown fields are refused (mass assignment), each fault is put beside its input. */
import type { FieldProblem } from '#contracts';
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { Trouble } from './trouble.js';

export function fieldsOf(errors: ValidationError[], at = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = at ? `${at}.${error.property}` : error.property;
    const own = Object.values(error.constraints ?? {})
      .slice(0, 1)
      .map((code) => ({
        path,
        code: /^[a-z0-9_]+(\.[a-z0-9_]+)?$/.test(code)
          ? code
          : /should not exist/.test(code)
            ? 'field.unknown'
            : 'field.invalid',
      }));
    return [...own, ...fieldsOf(error.children ?? [], path)];
  });
}

export const inputPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new Trouble(400, 'invalid', {}, fieldsOf(errors)),
  });
