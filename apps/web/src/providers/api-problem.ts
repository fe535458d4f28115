/** What goes wrong on the wire, typed: the server said no (ApiProblem) or could not be reached (Unreachable). */
import type { FieldProblem, Problem } from '#contracts';

export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Record<string, string | number>;
  readonly fields: FieldProblem[];
  readonly current: unknown;
  readonly requestId?: string;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.params = problem.params ?? {};
    this.fields = problem.fields ?? [];
    this.current = problem.current;
    this.requestId = problem.requestId;
  }
}

export class Unreachable extends Error {
  constructor() {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && 'code' in value;

/** Reads the error shape; an answer that is not ours (a proxy's page) becomes `unavailable` or `unexpected`. */
export async function problemOf(answer: Response): Promise<ApiProblem> {
  const body: unknown = await answer.json().catch(() => null);
  if (isProblem(body)) return new ApiProblem({ ...body, status: answer.status });
  return new ApiProblem({ status: answer.status, code: answer.status >= 502 ? 'unavailable' : 'unexpected' });
}
