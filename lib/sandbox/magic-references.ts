/** What the accounts endpoint does with a magic reference in place of a plain save. */
export type Misbehaviour =
  | { kind: 'message'; status: number; message: string; retryAfterSeconds?: number }
  | { kind: 'failure'; errors: Readonly<Record<string, readonly string[]>> }
  | { kind: 'gateway-page' }
  | { kind: 'redirect'; location: string }
  | { kind: 'save-slowly' }
  | { kind: 'hang' }
  | { kind: 'drop' }
  | { kind: 'apply-then-drop' };

/** One row of the sandbox's page, and the rule that the accounts endpoint follows. */
export interface MagicReference {
  reference: string;
  /** What the API does, for the page. */
  does: string;
  /** The outcome that Account Desk shows. */
  outcome: 'Created or updated' | 'Saved' | 'Rejected' | 'Unknown';
  /** What Account Desk says of it, for the page. */
  shows: string;
  misbehaviour: Misbehaviour;
}

export const magicReferences: readonly MagicReference[] = [
  {
    reference: '!401',
    does: '401: refuses every access token.',
    outcome: 'Rejected',
    shows: 'It gets a new token, tries once more, then says that its credentials are refused.',
    misbehaviour: { kind: 'message', status: 401, message: 'Unauthenticated.' },
  },
  {
    reference: '!403',
    does: '403: refuses the action.',
    outcome: 'Rejected',
    shows: 'It says that its credentials are refused, and does not try again.',
    misbehaviour: { kind: 'message', status: 403, message: 'This action is unauthorized.' },
  },
  {
    reference: '!422',
    does: '422 with errors for a known, a dotted and an unknown key.',
    outcome: 'Rejected',
    shows: 'Every error: those of a field at the field, the others in the summary.',
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
    does: '429 with Retry-After: 30 and the X-RateLimit headers.',
    outcome: 'Rejected',
    shows: 'The API is busy, and when to try again.',
    misbehaviour: { kind: 'message', status: 429, message: 'Too Many Attempts.', retryAfterSeconds: 30 },
  },
  {
    reference: '!500',
    does: '500, every time. Nothing is saved, but the answer does not say so.',
    outcome: 'Unknown',
    shows: 'It may have been saved: it tried three times and has no clear answer.',
    misbehaviour: { kind: 'message', status: 500, message: 'Server Error' },
  },
  {
    reference: '!503',
    does: '503, every time. Nothing is saved, but the answer does not say so.',
    outcome: 'Unknown',
    shows: 'It may have been saved: it tried three times and has no clear answer.',
    misbehaviour: { kind: 'message', status: 503, message: 'Service Unavailable' },
  },
  {
    reference: '!slow',
    does: 'Waits 3 seconds, then saves and answers as usual.',
    outcome: 'Created or updated',
    shows: 'What it is waiting for, then the outcome as usual.',
    misbehaviour: { kind: 'save-slowly' },
  },
  {
    reference: '!hang',
    does: 'Never answers. Nothing is saved.',
    outcome: 'Unknown',
    shows: 'It may have been saved: no answer came within 20 seconds.',
    misbehaviour: { kind: 'hang' },
  },
  {
    reference: '!drop',
    does: 'Closes the connection without an answer. Nothing is saved.',
    outcome: 'Unknown',
    shows: 'It may have been saved: it tried three times and has no clear answer.',
    misbehaviour: { kind: 'drop' },
  },
  {
    reference: '!applied-then-drop',
    does: 'Saves, then closes the connection without an answer. The next call answers as usual.',
    outcome: 'Saved',
    shows: 'The second try succeeded; whether it was created or updated is not known.',
    misbehaviour: { kind: 'apply-then-drop' },
  },
  {
    reference: '!html',
    does: '502 with the HTML page of a gateway. Nothing is saved.',
    outcome: 'Unknown',
    shows: 'It may have been saved: it tried three times. The gateway’s page is never shown.',
    misbehaviour: { kind: 'gateway-page' },
  },
  {
    reference: '!redirect',
    does: '302 to a page that would answer 200. Nothing is saved.',
    outcome: 'Unknown',
    shows: 'The API answered against its contract. The redirect is not followed.',
    misbehaviour: { kind: 'redirect', location: '/sandbox' },
  },
];

const misbehaviours = new Map(
  magicReferences.map(({ reference, misbehaviour }) => [reference, misbehaviour]),
);

/** What to do in place of a plain save; `undefined` for every other reference. */
export function misbehaviourOf(reference: string): Misbehaviour | undefined {
  return misbehaviours.get(reference);
}
