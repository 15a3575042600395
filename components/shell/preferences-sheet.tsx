import { Sheet } from '@/components/ui/sheet';
import type { Preferences } from '@/lib/client/preferences';
import { PreferenceRadios } from './preference-radios';
import { preferencesSheet } from './sheets';

const themes = { system: 'Like the system', light: 'Light', dark: 'Dark' };
const densities = { comfortable: 'Comfortable', compact: 'Compact' };

/** How this person likes the pages to look. */
export function PreferencesSheet({ preferences }: { preferences: Preferences }) {
  return (
    <Sheet id={preferencesSheet} title="Preferences">
      <PreferenceRadios name="theme" legend="Theme" labels={themes} chosen={preferences.theme} />
      <PreferenceRadios name="density" legend="Density" labels={densities} chosen={preferences.density} />
      <p className="text-sm text-ink-2">
        Kept in this browser, as is the API region that you used last. Times are shown in your own time zone;
        point at one to see it in UTC.
      </p>
    </Sheet>
  );
}
