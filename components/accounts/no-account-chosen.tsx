import { accountsTexts } from '#messages/lists/accounts';
import { nameTexts } from '#messages/names';
import type { ApiRegion } from '@/lib/schemas/api-region';

interface NoAccountChosenProps {
  apiRegion: ApiRegion;
  mayAdd: boolean;
}

/** Stands in the place of the work while no account is chosen. */
export function NoAccountChosen({ apiRegion, mayAdd }: NoAccountChosenProps) {
  const { title, explanation, newToo } = accountsTexts.noneOpen;
  return (
    <div className="m-auto grid max-w-96 gap-1.5 px-4 py-16 text-center text-balance">
      <p className="font-medium">{title}</p>
      <p className="text-sm text-ink-2">
        {explanation(nameTexts.apiRegions[apiRegion])} {mayAdd ? newToo : ''}
      </p>
    </div>
  );
}
