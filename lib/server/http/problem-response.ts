import 'server-only';
import { buildProblem } from '@/lib/problem/build-problem';
import { type Problem, type ProblemDetails, problemContentType } from '@/lib/problem/problem';
import type { ProblemCode } from '@/lib/problem/problem-codes';

/** Ends a request with a problem. Thrown anywhere below a route and answered by the route's wrapper. */
export class ProblemResponseError extends Error {
  override readonly name = 'ProblemResponseError';
  readonly code: ProblemCode;
  readonly details: Omit<ProblemDetails, 'requestId'>;
  readonly headers: Readonly<Record<string, string>>;

  /** `details.detail` is the sentence for the person: what happened, whether anything was sent, what to do next. */
  constructor(
    code: ProblemCode,
    details: Omit<ProblemDetails, 'requestId'>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.code = code;
    this.details = details;
    this.headers = headers;
  }

  /** The problem as the answer to the request with that ID. */
  toProblem(requestId: string): Problem {
    return buildProblem(this.code, { ...this.details, requestId });
  }
}

/** The response for a problem (RFC 9457). `Retry-After` comes from `retryAfterSeconds`. */
export function problemResponse(body: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const retryAfter: Record<string, string> =
    body.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(Math.ceil(body.retryAfterSeconds)) };
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'Content-Type': problemContentType, ...retryAfter, ...headers },
  });
}
