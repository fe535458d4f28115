/** The one error shape on the wire, `application/problem+json` (RFC 9457). Words are made from the code in the reader's language. */
export interface FieldProblem {
  /** Path of the input, as `exit.exitOn` or `rows.3.minutes`. */
  path: string;
  code: string;
  params?: Record<string, string | number>;
}
export interface Problem {
  status: number;
  code: string;
  params?: Record<string, string | number>;
  fields?: FieldProblem[];
  /** With 412: the row as it stands now, so that the screen can show both versions. */
  current?: unknown;
  /** Found again in the server's log. */
  requestId?: string;
}
