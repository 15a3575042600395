import { type ApiRegion, apiRegionLabels } from '@/lib/schemas/api-region';

interface NoAccountChosenProps {
  apiRegion: ApiRegion;
  mayAdd: boolean;
}

/** Stands in the place of the work while no account is chosen. */
export function NoAccountChosen({ apiRegion, mayAdd }: NoAccountChosenProps) {
  const region = apiRegionLabels[apiRegion];
  return (
    <div className="m-auto grid max-w-96 gap-1.5 px-4 py-16 text-center text-balance">
      <p className="font-medium">No account is open</p>
      <p className="text-sm text-ink-2">
        An account that you choose in the list stands here, as it was last sent to {region}, with its history.
        {mayAdd ? ' So does a new one.' : ''}
      </p>
    </div>
  );
}
