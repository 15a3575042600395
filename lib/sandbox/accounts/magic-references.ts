/** What the accounts endpoint does for a magic reference instead of a plain save. */
export type Misbehaviour =
  | { kind: 'message'; status: number; message: string; retryAfterSeconds?: number }
  | { kind: 'failure'; errors: Readonly<Record<string, readonly string[]>> }
  | { kind: 'gateway-page' }
  | { kind: 'redirect'; location: string }
  | { kind: 'save-slowly' }
  | { kind: 'hang' }
  | { kind: 'drop' }
  | { kind: 'apply-then-drop' };

/** One row on the sandbox's page, and the rule that the accounts endpoint follows. */
export interface MagicReference {
  reference: string;
  /** The outcome that Account Desk shows. `done`: created or updated, as for any other name. */
  outcome: 'done' | 'saved' | 'rejected' | 'unknown';
  misbehaviour: Misbehaviour;
}

export const magicReferences = [
  {
    reference: '!401',
    outcome: 'rejected',
    misbehaviour: { kind: 'message', status: 401, message: 'Unauthenticated.' },
  },
  {
    reference: '!403',
    outcome: 'rejected',
    misbehaviour: { kind: 'message', status: 403, message: 'This action is unauthorized.' },
  },
  {
    reference: '!422',
    outcome: 'rejected',
    misbehaviour: {
      kind: 'failure',
      errors: {
        number: ['number must be a string.'],
        'accounts.0.reference': ['accounts.0.reference has already been taken.'],
        tenant: ['tenant is not ready for accounts.'],
      },
    },
  },
  {
    reference: '!429',
    outcome: 'rejected',
    misbehaviour: { kind: 'message', status: 429, message: 'Too Many Attempts.', retryAfterSeconds: 30 },
  },
  {
    reference: '!500',
    outcome: 'unknown',
    misbehaviour: { kind: 'message', status: 500, message: 'Server Error' },
  },
  {
    reference: '!503',
    outcome: 'unknown',
    misbehaviour: { kind: 'message', status: 503, message: 'Service Unavailable' },
  },
  {
    reference: '!slow',
    outcome: 'done',
    misbehaviour: { kind: 'save-slowly' },
  },
  {
    reference: '!hang',
    outcome: 'unknown',
    misbehaviour: { kind: 'hang' },
  },
  {
    reference: '!drop',
    outcome: 'unknown',
    misbehaviour: { kind: 'drop' },
  },
  {
    reference: '!applied-then-drop',
    outcome: 'saved',
    misbehaviour: { kind: 'apply-then-drop' },
  },
  {
    reference: '!html',
    outcome: 'unknown',
    misbehaviour: { kind: 'gateway-page' },
  },
  {
    reference: '!redirect',
    outcome: 'unknown',
    misbehaviour: { kind: 'redirect', location: '/sandbox' },
  },
] as const satisfies readonly MagicReference[];

const misbehaviours = new Map<string, Misbehaviour>(
  magicReferences.map(({ reference, misbehaviour }) => [reference, misbehaviour]),
);

/** What to do instead of a plain save; `undefined` for every other reference. */
export function misbehaviourOf(reference: string): Misbehaviour | undefined {
  return misbehaviours.get(reference);
}
