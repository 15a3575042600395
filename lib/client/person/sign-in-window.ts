import type { Person } from './person';

const channelName = 'account-desk.signed-in';

/** The sign-in, followed by the page that tells the other windows. */
export const signInWindowPath = '/sign-in?callbackUrl=%2Fsigned-in';

/** Opens the sign-in in a small window; false if the browser blocks it. Call it in a click handler. */
export function openSignInWindow(): boolean {
  return window.open(signInWindowPath, 'account-desk-sign-in', 'popup,width=520,height=720') !== null;
}

/**
 * Tells this browser's other windows who signed in. Uses a BroadcastChannel, because single sign-on goes through
 * another origin, and Cross-Origin-Opener-Policy then cuts the link to the opening window.
 */
export function announceSignIn(person: Person): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(person);
  channel.close();
}

/** Calls `listener` when somebody signs in. Returns a function that ends this. */
export function onSignIn(listener: (person: Person) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  // Only pages of this origin can post to the channel.
  channel.onmessage = ({ data }: MessageEvent<Person>) => listener(data);
  return () => channel.close();
}
