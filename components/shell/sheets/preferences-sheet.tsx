'use client';

import { useState } from 'react';
import { frameTexts } from '#messages/shell/frame';
import { Sheet } from '@/components/ui/dialog/sheet';
import { type PreferenceName, prefer } from '@/lib/client/person/preferences';

const { title, theme, themes, density, densities, where } = frameTexts.preferences;

/** How this person wants the pages to look. */
export function PreferencesSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={title} onClose={onClose}>
      <Preference name="theme" legend={theme} labels={themes} />
      <Preference name="density" legend={density} labels={densities} />
      <p className="text-sm text-ink-2">{where}</p>
    </Sheet>
  );
}

interface PreferenceProps {
  name: PreferenceName;
  legend: string;
  /** The choices with their labels, in order. */
  labels: Readonly<Record<string, string>>;
}

/** One preference. A choice takes effect at once; there is nothing to confirm. */
function Preference({ name, legend, labels }: PreferenceProps) {
  const [chosen] = useState(() => document.documentElement.dataset[name]);
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {Object.entries(labels).map(([choice, label]) => (
          <label key={choice} className="flex min-h-7 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name={name}
              value={choice}
              defaultChecked={choice === chosen}
              onChange={() => prefer(name, choice)}
              className="size-4 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
