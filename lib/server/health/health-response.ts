import 'server-only';

/** Anybody may ask, so it is a word and a status, and nothing about why. */
export function healthResponse(word: string, status: 200 | 503): Response {
  return new Response(`${word}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
