/** The same input class that guards the server checks the form; errors come back by path, as codes. */
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { FieldProblem } from '#contracts';

export type InputClass<T extends object> = new () => T;
export type Values = Record<string, unknown>;

/** Empty fields are not sent: what is not said is not stated. */
export function trimmed(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) =>
        value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function flatten(errors: ValidationError[], before = ''): FieldProblem[] {
  return errors.flatMap((error) => [
    ...Object.values(error.constraints ?? {})
      .slice(0, 1)
      .map((code) => ({ path: `${before}${error.property}`, code })),
    ...flatten(error.children ?? [], `${before}${error.property}.`),
  ]);
}

/** A required field left empty is said as such, whatever its type. */
export function problemsOf<T extends object>(input: InputClass<T>, values: Values): FieldProblem[] {
  const problems = flatten(validateSync(plainToInstance(input, values)));
  return problems.map((problem) =>
    values[problem.path] === undefined ? { ...problem, code: 'field.required' } : problem,
  );
}
