import { historyTexts } from '#messages/lists/history';
import { sentence } from '@/components/ui/sentence';
import { describeTry, sayMs } from '@/lib/client/words/describe-tries';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

const { details } = historyTexts;

/** What an administrator asks for, on demand: the request id, and how each try ended. */
export function AttemptDetails({ attempt: { requestId, tries } }: { attempt: AttemptItem }) {
  return (
    <details className="text-sm text-ink-2">
      <summary className="w-fit cursor-pointer py-0.75 hover:text-ink">{details.summary}</summary>
      <p className="wrap-anywhere">
        {sentence(details.request(<code className="font-mono text-xs">{requestId}</code>))}
      </p>
      <ul>
        {tries.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: tries are only ever added at the end.
          <li key={index}>{details.attempt(index + 1, describeTry(one), sayMs(one.durationMs))}</li>
        ))}
      </ul>
    </details>
  );
}
