import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';

/** Cookies of people with a demo session. Each may send so many changes a minute, so one person is not enough. */
export function sessionCookies(secret: string, people: number): Promise<string[]> {
  const cookies = Array.from({ length: people }, async (_, index) => {
    const token = {
      sessionId: randomUUID(),
      actor: { issuer: 'demo', subject: `bench-${index}`, name: `Bench ${index}` },
      groups: ['editor'],
      signedInAtMs: Date.now(),
    };
    return `account-desk.session=${await encode({ token, secret, maxAge: 60 * 60 })}`;
  });
  return Promise.all(cookies);
}
