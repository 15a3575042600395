'use client';

import { useMutation } from '@tanstack/react-query';
import { statusTexts } from '#messages/status/status';
import { Button } from '@/components/ui/button';
import { toFailure } from '@/lib/client/api/failures';
import { requestCredentialTest } from '@/lib/client/api/status';
import { describeTry, formatMs } from '@/lib/client/words/outcome';
import { formatDuration } from '@/lib/client/words/time';
import type { ApiRegion } from '@/lib/schemas/api-region';
import type { CredentialTest } from '@/lib/schemas/status';

/** Requests an access token, without saving anything, and says what came back. */
export function TestCredential({ apiRegion }: { apiRegion: ApiRegion }) {
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => requestCredentialTest(apiRegion),
  });
  const failed = error !== null || data?.granted === false;
  return (
    <div className="grid justify-items-start gap-1.5">
      <Button size="small" busy={isPending} onClick={() => mutate()}>
        {statusTexts.test.label}
      </Button>
      <p role="status" className={`text-sm empty:hidden ${failed ? 'text-bad' : 'text-good'}`}>
        {isPending ? null : error === null ? data && describe(data) : toFailure(error, 'read').detail}
      </p>
    </div>
  );
}

function describe({ granted, cause, durationMs, usableSeconds }: CredentialTest): string {
  const took = formatMs(durationMs);
  if (granted) return statusTexts.test.granted(took, formatDuration(usableSeconds ?? 0));
  return statusTexts.test.refused(describeTry({ status: null, fault: 'token', cause }), took);
}
