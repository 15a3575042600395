import { attemptTexts } from '#messages/lists/attempts';
import { Moment } from '@/components/ui/moment';
import { sentence } from '@/components/ui/sentence';
import { describeTry, formatMs } from '@/lib/client/words/outcome';
import type { AttemptItem } from '@/lib/schemas/attempt-item';

/** Every try of an attempt: when it started, how long it took and how it ended. */
export function Tries({ attempt: { tries, outcome } }: { attempt: AttemptItem }) {
  if (tries.length === 0) return <p>{outcome === null ? attemptTexts.running : attemptTexts.noTries}</p>;
  return (
    <ol>
      {tries.map((one, index) => (
        <li key={`${one.requestId} ${one.startedAt}`}>
          {sentence(
            attemptTexts.try(
              index + 1,
              describeTry(one),
              formatMs(one.durationMs),
              <Moment at={one.startedAt} style="time" />,
            ),
          )}
        </li>
      ))}
    </ol>
  );
}
