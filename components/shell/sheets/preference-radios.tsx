'use client';

import { type PreferenceName, prefer } from '@/lib/client/person/preferences';

interface PreferenceRadiosProps {
  name: PreferenceName;
  legend: string;
  /** The choices with their labels, in their order. */
  labels: Readonly<Record<string, string>>;
  chosen: string;
}

/** One preference. A choice shows at once: there is nothing to confirm. */
export function PreferenceRadios({ name, legend, labels, chosen }: PreferenceRadiosProps) {
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
