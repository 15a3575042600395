import { type FetchQueryOptions, hashKey, type QueryKey } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { pageQueryClient } from './query-client';

/**
 * The answer to the newest question, by the cache of react-query; until it is there the one before, undefined
 * after a failure, of which nothing is said. null asks nothing and forgets; while `isHeld`, the answer that was
 * given stays. For advice on what is being typed: useQuery would bring 3 kB more before it could be given.
 */
export function useAnswer<Answer, Key extends QueryKey>(
  question: FetchQueryOptions<Answer, Error, Answer, Key> | null,
  isHeld = false,
): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  const key = question === null ? null : hashKey(question.queryKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: its key is what tells one question from another.
  useEffect(() => {
    if (isHeld) return;
    if (question === null) return setAnswer(undefined);
    let isOld = false;
    pageQueryClient()
      .fetchQuery(question)
      .then(
        (given) => {
          if (!isOld) setAnswer(given);
        },
        () => {
          if (!isOld) setAnswer(undefined);
        },
      );
    return () => {
      isOld = true;
    };
  }, [key, isHeld]);
  return answer;
}
