import { cookies, headers } from 'next/headers';
import {
  type PreferenceName,
  type Preferences,
  parsePreference,
  preferenceCookie,
} from '@/lib/client/person/preferences';

/** How this browser's pages are to look. Read on the server, so that the first paint is right already. */
export async function readPreferences(): Promise<Preferences> {
  const kept = await cookies();
  const read = <Name extends PreferenceName>(name: Name) =>
    parsePreference(name, kept.get(preferenceCookie(name))?.value);
  return { theme: read('theme'), density: read('density') };
}

/** Whose keyboard it is: on Apple's systems shortcuts are held with Command, elsewhere with Control. */
export async function readPlatform(): Promise<'apple' | 'other'> {
  return /Macintosh|iPhone|iPad/.test((await headers()).get('user-agent') ?? '') ? 'apple' : 'other';
}
