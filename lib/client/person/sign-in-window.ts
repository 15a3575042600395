import type { Person } from './person';

const channelName = 'account-desk.signed-in';

/** The sign-in, and after it the page that tells the other windows. */
export const signInWindowPath = '/sign-in?callbackUrl=%2Fsigned-in';

/** Opens the sign-in in a small window; false where the browser does not let it. Call it on a click. */
export function openSignInWindow(): boolean {
  return window.open(signInWindowPath, 'account-desk-sign-in', 'popup,width=520,height=720') !== null;
}

/**
 * Tells this browser's other windows who signed in. A BroadcastChannel, because single sign-on leads over
 * another origin, and under Cross-Origin-Opener-Policy that cuts the tie to the window that opened this one.
 */
export function announceSignIn(person: Person): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(person);
  channel.close();
}

/** Hears who signed in; the returned function ends it. */
export function onSignIn(listener: (person: Person) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  // Only pages of this origin can post to the channel.
  channel.onmessage = ({ data }: MessageEvent<Person>) => listener(data);
  return () => channel.close();
}
