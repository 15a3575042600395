/**
 * Every problem that the server can answer: its HTTP status and its title, written here once.
 * The longer sentence a person reads belongs to whoever raises the problem.
 */
export const problemCodes = {
  'malformed-json': { status: 400, title: 'The request is not valid JSON' },
  'idempotency-key-missing': { status: 400, title: 'The Idempotency-Key header is missing' },
  unauthenticated: { status: 401, title: 'You are not signed in' },
  'cross-site': { status: 403, title: 'The request did not come from this app' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  'unknown-api-region': { status: 404, title: 'There is no such API region' },
  'unknown-account': { status: 404, title: 'There is no such account here' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'save-in-flight': { status: 409, title: 'This account is being saved already' },
  'account-exists': { status: 412, title: 'An account with this name is already here' },
  'account-changed': { status: 412, title: 'The account was changed since you opened it' },
  'payload-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The request must be JSON' },
  'validation-failed': { status: 422, title: 'Some fields need a change' },
  'unreadable-file': { status: 422, title: 'The file cannot be read' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key belongs to other values' },
  'rejected-by-api': { status: 422, title: 'The accounts API refused the account' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'api-busy': { status: 429, title: 'The accounts API is busy' },
  internal: { status: 500, title: 'Something went wrong in Account Desk' },
  'token-unavailable': { status: 502, title: 'No access token could be had' },
  'api-refused-credentials': { status: 502, title: 'The accounts API refused our credentials' },
  'api-unreachable': { status: 502, title: 'The accounts API could not be reached' },
  'api-contract-broken': { status: 502, title: 'The accounts API answered against its contract' },
  'api-region-not-configured': { status: 503, title: 'This API region is not configured' },
  'ledger-unavailable': { status: 503, title: 'The ledger is unavailable' },
  'api-region-paused': { status: 503, title: 'This API region is paused' },
  'outcome-unknown': { status: 504, title: 'The outcome is not known' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemCodes;
