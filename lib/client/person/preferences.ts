import type { ApiRegion } from '@/lib/schemas/api-region';

// What this browser remembers of a person, where the server can read it before it draws a page. Nothing secret:
// the page's own scripts can read it too, and the server takes only values that it knows.

/** How the pages look to one person in one browser; the first choice of each is the one without a preference. */
export const preferenceChoices = {
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
} as const;

export type PreferenceName = keyof typeof preferenceChoices;

export type Preferences = { readonly [Name in PreferenceName]: (typeof preferenceChoices)[Name][number] };

/** The cookie in which the preference is kept. */
export function preferenceCookie(name: PreferenceName): string {
  return `account-desk.${name}`;
}

/** The choice that a cookie's value stands for. */
export function parsePreference<Name extends PreferenceName>(
  name: Name,
  value: string | undefined,
): Preferences[Name] {
  const choices: readonly (string | undefined)[] = preferenceChoices[name];
  return (choices.includes(value) ? value : choices[0]) as Preferences[Name];
}

/** Shows the page that way at once, and every page of this browser from now on. */
export function prefer(name: PreferenceName, choice: string): void {
  document.documentElement.dataset[name] = choice;
  remember(preferenceCookie(name), choice);
}

/** Holds the API region that `/` leads to. */
export const lastApiRegionCookie = 'account-desk.api-region';

/** Remembers the API region that the person worked in last. */
export function rememberApiRegion(apiRegion: ApiRegion): void {
  remember(lastApiRegionCookie, apiRegion);
}

const yearInSeconds = 365 * 24 * 60 * 60;

/** `value` is plain letters, digits and hyphens. */
function remember(cookie: string, value: string): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http and in older browsers.
  document.cookie = `${cookie}=${value}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax${secure}`;
}
