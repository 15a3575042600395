import type { FieldErrors } from './accounts/account-fields';

const noStore = { 'Cache-Control': 'no-store' };

/** A JSON answer that must not be cached. */
export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...noStore, ...headers } });
}

/** The accounts API's short failure: `{"message": …}`. */
export function messageAnswer(status: number, message: string, headers?: Record<string, string>): Response {
  return jsonAnswer(status, { message }, headers);
}

/** The failure body from the API's page. The page gives no status; the framework behind it uses 422. */
export function failureAnswer(
  errors: FieldErrors | Record<string, readonly string[]>,
  message = 'The given data was invalid.',
): Response {
  return jsonAnswer(422, { message, errors });
}

/** 401 as the accounts API's framework answers it: without WWW-Authenticate. */
export function unauthenticatedAnswer(): Response {
  return messageAnswer(401, 'Unauthenticated.');
}

/**
 * No answer at all: the connection is closed before the status line. If a body fails with an AbortError before
 * its first chunk, the server destroys the response without sending headers.
 */
export function droppedConnection(): Response {
  const reason = new DOMException('The sandbox closes this connection.', 'AbortError');
  const body = new ReadableStream({
    start(controller) {
      controller.error(reason);
    },
  });
  return new Response(body);
}
