import { cookies, headers } from 'next/headers';
import {
  type PreferenceName,
  type Preferences,
  parsePreference,
  preferenceCookie,
} from '@/lib/client/person/preferences';

/** This browser's display preferences, read on the server so that the first paint is already right. */
export async function readPreferences(): Promise<Preferences> {
  const kept = await cookies();
  const read = <Name extends PreferenceName>(name: Name) =>
    parsePreference(name, kept.get(preferenceCookie(name))?.value);
  return { theme: read('theme'), density: read('density') };
}

/** Which keyboard the person has: Apple's systems use Command for shortcuts, others use Control. */
export async function readPlatform(): Promise<'apple' | 'other'> {
  return /Macintosh|iPhone|iPad/.test((await headers()).get('user-agent') ?? '') ? 'apple' : 'other';
}
