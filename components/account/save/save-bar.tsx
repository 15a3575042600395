'use client';

import { useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { accountFormTexts } from '#messages/account/account-form';
import { nameTexts } from '#messages/names';
import type { AccountFormState } from '@/components/account/use-account-form';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/keys/kbd';
import { ModKey } from '@/components/ui/keys/mod-key';
import { useHydrated } from '@/components/ui/page/use-hydrated';
import { sentence } from '@/components/ui/sentence';
import type { Wait } from '@/lib/client/api/failures';
import { press, useShortcut } from '@/lib/client/shortcuts/shortcut-controls';
import { changesBetween } from '@/lib/client/words/change';
import { type AccountFormValues, toFormValues } from '@/lib/schemas/account/account-fields';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { ChangesLine } from './changes-line';
import { PauseTimer } from './pause-timer';
import { useSecondsUntil } from './use-seconds-until';

const { bar: texts } = accountFormTexts;

/** After this long, the page says what it is waiting for. */
const slowAfterMs = 2_000;

interface SaveBarProps {
  form: AccountFormState;
  apiRegion: ApiRegion;
  /** The URL the server sends to; null if the API region is not configured. */
  accountsUrl: string | null;
  isNew: boolean;
  saving: boolean;
  disabled: boolean;
  /** Nothing can be saved for now: either these values, or anything. */
  wait: Wait | null;
  /** The values that the API would not accept yet. */
  failed: AccountFormValues | undefined;
}

/** Always in view: what will be sent where, beside the button that sends it. */
export function SaveBar(props: SaveBarProps) {
  const { form, apiRegion, accountsUrl, isNew, saving, disabled, wait, failed } = props;
  const base = toFormValues(form.formState.defaultValues ?? {});
  const typed = toFormValues(useWatch({ control: form.control }));
  const changes = changesBetween(base, typed);
  const isSameAsFailed = failed !== undefined && changesBetween(failed, typed).length === 0;
  const waits = wait !== null && (wait.pausedSince !== null || isSameAsFailed);
  const waitSeconds = useSecondsUntil(waits ? wait.untilMs : null);
  const region = nameTexts.apiRegions[apiRegion];
  const edits = isNew ? [] : changes;
  return (
    <>
      <div className="min-w-0 flex-1">
        <p className="max-md:wrap-anywhere md:truncate">
          {sentence(saving ? texts.saving(strong, region) : describeSave(isNew, changes.length, region))}
        </p>
        <WaitingFor saving={saving} region={region} />
        {waitSeconds > 0 ? (
          <PauseTimer seconds={waitSeconds} pausedSince={wait?.pausedSince ?? null} />
        ) : null}
        {saving || waitSeconds > 0 || disabled ? null : (
          <ChangesLine changes={edits} accountsUrl={accountsUrl} base={base} typed={typed} />
        )}
      </div>
      {edits.length === 0 ? null : (
        <Button className="max-md:hidden" onClick={() => form.reset(base)}>
          {texts.discard}
        </Button>
      )}
      <SaveButton busy={saving} disabled={disabled || waitSeconds > 0} />
    </>
  );
}

/**
 * Disabled until hydration, and so is Enter in a field: the browser alone would load the page anew, with the values
 * in its address.
 */
function SaveButton({ busy, disabled }: { busy: boolean; disabled: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  const isHydrated = useHydrated(
    () => false,
    () => true,
  );
  useShortcut('save', () => press(button.current));
  return (
    <Button ref={button} type="submit" variant="primary" busy={busy} disabled={disabled || !isHydrated}>
      {texts.save}
      <span aria-hidden="true" className="max-md:hidden">
        <Kbd>
          <ModKey /> S
        </Kbd>
      </span>
    </Button>
  );
}

function WaitingFor({ saving, region }: { saving: boolean; region: string }) {
  const slow = useIsLongerThan(saving, slowAfterMs);
  return (
    <p className="text-sm text-ink-2" aria-live="polite">
      {slow ? texts.slow(region) : null}
    </p>
  );
}

function describeSave(isNew: boolean, changes: number, region: string) {
  if (isNew) return texts.newAccount(strong, region);
  return changes === 0 ? texts.noChanges(strong, region) : texts.changes(strong, changes, region);
}

function strong(text: string) {
  return <b className="font-semibold">{text}</b>;
}

function useIsLongerThan(running: boolean, delayMs: number): boolean {
  const [longer, setLonger] = useState(false);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setLonger(true), delayMs);
    return () => {
      clearTimeout(timer);
      setLonger(false);
    };
  }, [running, delayMs]);
  return longer;
}
