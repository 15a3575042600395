import { rememberInBrowser } from './browser-memory';

/** How the pages look to one person in one browser; the first choice of each is the one without a preference. */
export const preferenceChoices = {
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
} as const;

export type PreferenceName = keyof typeof preferenceChoices;

export type Preferences = { readonly [Name in PreferenceName]: (typeof preferenceChoices)[Name][number] };

/** The cookie in which the preference is kept. Not secret; taken only if it holds one of the choices. */
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
  rememberInBrowser(preferenceCookie(name), choice);
}
