import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type * as z from 'zod/mini';
import { refusalTexts } from '#messages/api/refusals';
import type { ProblemCode } from '@/lib/problem/problem-codes';
import { type ApiRegion, isApiRegion } from '@/lib/schemas/api-region';
import type { Outcome } from '@/lib/schemas/attempt';
import type { Access, Role } from '@/lib/schemas/role';
import { type Actor, readNamedStaff, readStaff, type Staff } from '@/lib/server/auth/require-staff';
import { env } from '@/lib/server/env';
import { logger } from '@/lib/server/logger';
import { isStopping, runToItsEnd } from '@/lib/server/stopping';
import { parseBody } from './parse-body';
import { ProblemResponseError, problemResponse } from './problem-response';
import { countRequest } from './request-limit';
import { requireAdminSomewhere, requireRole } from './require-role';
import { refuseCrossSite } from './same-site';
import { toProblem } from './to-problem';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

type Method = (typeof methods)[number];

/** What a handler receives: who asks, for which API region, and what they sent, all checked. */
export interface StaffRequest<Body> {
  request: Request;
  requestId: string;
  apiRegion: ApiRegion;
  /** The dynamic path segments as sent. The handler must check them. */
  parameters: Readonly<Record<string, string>>;
  staff: Staff;
  role: Role;
  body: Body;
  /** Its lines name the request, the person and the API region. */
  log: Logger;
  /** Adds the outcome of a save to the log line for this request. */
  noteOutcome(outcome: Outcome): void;
}

/** What the log line of an answered request has besides status and time, as far as it was known by then. */
interface Known {
  /** The person, as the ledger knows them. */
  actor?: Pick<Actor, 'issuer' | 'subject'>;
  apiRegion?: ApiRegion;
  outcome?: Outcome | undefined;
  /** That of the problem. */
  code?: ProblemCode;
}

/** One method of a route. `access`: who may call it; `body`: the schema of its JSON body, if it has one. */
export interface StaffMethod<Body> {
  access: Access;
  body?: z.ZodMiniType<Body>;
  handle(request: StaffRequest<Body>): Promise<Response>;
}

/** What a handler receives that no single API region is asked of. */
export type DeskRequest = Omit<StaffRequest<undefined>, 'apiRegion' | 'role' | 'body'>;

/** A method outside of API regions, which only reads. `access`: `read` is for everybody who is signed in. */
export interface DeskMethod {
  outsideApiRegions: true;
  access: 'read' | 'admin';
  handle(request: DeskRequest): Promise<Response>;
}

type DeclaredMethod = StaffMethod<unknown> | DeskMethod;

/** A route without dynamic segments has no parameters at all. Only one without methods has lists of them. */
type RouteContext = { params?: Promise<Record<string, string | string[]>> };
type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/**
 * Makes a route of `/api/…` from its declared methods. Others are answered with 405; where there are none at all, the
 * address is nobody's, and everything is answered with 404.
 *
 * Every request passes, in this order: own request ID, cross-site check, method, session, API region, role,
 * limit, body. Whatever is thrown below is answered as a problem, and every answer is logged.
 */
export function withStaff(declared: Partial<Record<Method, DeclaredMethod>>): Record<Method, RouteHandler> {
  const allow = Object.keys(declared).join(', ');
  const handlers = methods.map((method) => [
    method,
    async (request: Request, context: RouteContext) => answer(request, context, declared[method], allow),
  ]);
  return Object.fromEntries(handlers) as Record<Method, RouteHandler>;
}

async function answer(
  request: Request,
  context: RouteContext,
  method: DeclaredMethod | undefined,
  allow: string,
): Promise<Response> {
  const requestId = randomUUID();
  const startedAtMs = performance.now();
  const log = logger().child({ requestId, method: request.method, path: new URL(request.url).pathname });
  const known: Known = {};
  let response: Response;
  try {
    response = await handle(request, context, method, allow, { requestId, log, known });
  } catch (error) {
    const problem = toProblem(error, log.child(known));
    Object.assign(known, { outcome: problem.details.outcome ?? known.outcome, code: problem.code });
    response = problemResponse(problem.toProblem(requestId), problem.headers);
  }
  if (known.actor === undefined && response.status !== 401) await learnPerson(known);
  response.headers.set('X-Request-Id', requestId);
  response.headers.set('Cache-Control', 'no-store');
  const durationMs = Math.round(performance.now() - startedAtMs);
  log.info({ ...known, status: response.status, durationMs }, 'answered');
  return response;
}

/**
 * Names the person in the log line of a request refused before the session check. Not knowing them does not
 * change the answer.
 */
async function learnPerson(known: Known): Promise<void> {
  const staff = await readNamedStaff().catch(() => null);
  if (staff !== null) known.actor = personOf(staff);
}

function personOf({ actor: { issuer, subject } }: Staff): Pick<Actor, 'issuer' | 'subject'> {
  return { issuer, subject };
}

async function handle(
  request: Request,
  context: RouteContext,
  method: DeclaredMethod | undefined,
  allow: string,
  { requestId, log, known }: { requestId: string; log: Logger; known: Known },
): Promise<Response> {
  if (allow === '') throw unknownAddress;
  const parameters = ((await context.params) ?? {}) as Record<string, string>;
  const { apiRegion } = parameters;
  if (isApiRegion(apiRegion)) known.apiRegion = apiRegion;
  refuseCrossSite(request, env().ownOrigins);
  if (method === undefined) throw methodNotAllowed(allow);
  if (method.access !== 'read' && isStopping()) throw stopping;
  const staff = await readStaff();
  if (staff === null) {
    throw new ProblemResponseError('unauthenticated', {
      detail: refusalTexts.signedOut,
    });
  }
  known.actor = personOf(staff);
  const common = {
    request,
    requestId,
    parameters,
    staff,
    log: log.child(known),
    noteOutcome: (outcome: Outcome) => {
      known.outcome = outcome;
    },
  };
  if ('outsideApiRegions' in method) {
    if (method.access === 'admin') requireAdminSomewhere(staff);
    return runToItsEnd(() => method.handle(common));
  }
  if (!isApiRegion(apiRegion)) {
    throw new ProblemResponseError('unknown-api-region', {
      detail: refusalTexts.unknownApiRegion,
    });
  }
  const role = requireRole(staff, apiRegion, method.access);
  if (method.access !== 'read') await countRequest(`${staff.actor.issuer} ${staff.actor.subject}`);
  const body = method.body === undefined ? undefined : await parseBody(request, method.body);
  // Again, because the body may have been on its way for seconds.
  if (method.access !== 'read' && isStopping()) throw stopping;
  return runToItsEnd(() => method.handle({ ...common, apiRegion, role, body }));
}

function methodNotAllowed(allow: string): ProblemResponseError {
  const detail = refusalTexts.methodNotAllowed(allow);
  return new ProblemResponseError('method-not-allowed', { detail }, { Allow: allow });
}

const unknownAddress = new ProblemResponseError('unknown-address', { detail: refusalTexts.unknownAddress });

/** The process that takes over is there within seconds. */
const stopping = new ProblemResponseError('stopping', {
  detail: refusalTexts.stopping,
  outcome: 'not_sent',
  retryAfterSeconds: 5,
});
