/** An error the platform itself answers with: a status and a code of the one problem shape. */
import type { FieldProblem } from '#contracts';

export class Trouble extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Record<string, string | number> = {},
    readonly fields: FieldProblem[] = [],
  ) {
    super(code);
  }
}
