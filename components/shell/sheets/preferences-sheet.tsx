import { frameTexts } from '#messages/shell/frame';
import { Sheet } from '@/components/ui/dialog/sheet';
import type { Preferences } from '@/lib/client/person/preferences';
import { PreferenceRadios } from './preference-radios';
import { preferencesSheet } from './sheets';

const { title, theme, themes, density, densities, where } = frameTexts.preferences;

/** How this person likes the pages to look. */
export function PreferencesSheet({ preferences }: { preferences: Preferences }) {
  return (
    <Sheet id={preferencesSheet} title={title}>
      <PreferenceRadios name="theme" legend={theme} labels={themes} chosen={preferences.theme} />
      <PreferenceRadios name="density" legend={density} labels={densities} chosen={preferences.density} />
      <p className="text-sm text-ink-2">{where}</p>
    </Sheet>
  );
}
