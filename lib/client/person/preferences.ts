import type { ApiRegion } from '@/lib/schemas/api-region';

// What this browser remembers for a person, in cookies so that the server can read it before rendering. Nothing
// secret: the page's scripts can read it too, and the server accepts only known values.

/** Display preferences of one person in one browser. The first choice is the default. */
export const preferenceChoices = {
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
} as const;

export type PreferenceName = keyof typeof preferenceChoices;

export type Preferences = { readonly [Name in PreferenceName]: (typeof preferenceChoices)[Name][number] };

/** The cookie that holds the preference. */
export function preferenceCookie(name: PreferenceName): string {
  return `account-desk.${name}`;
}

/** The choice in a cookie's value. */
export function parsePreference<Name extends PreferenceName>(
  name: Name,
  value: string | undefined,
): Preferences[Name] {
  const choices: readonly (string | undefined)[] = preferenceChoices[name];
  return (choices.includes(value) ? value : choices[0]) as Preferences[Name];
}

/** Applies the choice to this page now, and to every page in this browser from now on. */
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

/** `value` is only letters, digits and hyphens. */
function remember(cookie: string, value: string): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http and in older browsers.
  document.cookie = `${cookie}=${value}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax${secure}`;
}
