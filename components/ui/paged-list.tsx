'use client';

import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { FailedRead, type FailedReadText } from './failed-read';

/** What is needed of the result of useInfiniteQuery. */
interface Pages {
  data: object | undefined;
  error: Error | null;
  isFetching: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  isPlaceholderData: boolean;
  hasNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

interface PagedListProps {
  pages: Pages;
  /** What has been read so far. */
  children: ReactNode;
  /** Stands there until the first page is read. */
  waiting?: ReactNode;
  /** The button that reads the next page. */
  more: string;
  /** What to say of a failure. */
  explain: (error: Error) => FailedReadText;
  className?: string;
  moreClassName?: string;
}

/** A list that is read page by page: what was read, whether more is being read, and the way to the next page. */
export function PagedList(props: PagedListProps) {
  const { pages, children, waiting = null, more, explain, className = '', moreClassName = '' } = props;
  const { data, isFetching, isFetchingNextPage, isFetchNextPageError, isPlaceholderData } = pages;
  const error = useLastingError(pages);
  const readOn = () => void (isFetchNextPageError ? pages.fetchNextPage() : pages.refetch());
  const hasMore = pages.hasNextPage && !isPlaceholderData;
  return (
    <div
      aria-busy={isFetching}
      // What was found before fades only when the next answer keeps somebody waiting.
      className={`${className} ${isPlaceholderData ? 'opacity-60 [transition:opacity_0s_300ms]' : ''}`}
    >
      {children}
      {data === undefined && error === null ? waiting : null}
      {error !== null || hasMore ? (
        <div className={`grid grid-cols-[minmax(0,1fr)] ${moreClassName}`}>
          {error === null ? (
            <Button size="small" busy={isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {more}
            </Button>
          ) : (
            <FailedRead {...explain(error)} onRetry={readOn} retrying={isFetching} />
          )}
        </div>
      ) : null}
    </div>
  );
}

/**
 * The failure of a read, also while it is being read again: react-query forgets that of a first page then. Whoever
 * has the focus on "Try again" would lose it, and what was said would be said once more.
 */
function useLastingError({ error, isFetching }: Pages): Error | null {
  const [last, setLast] = useState<Error | null>(null);
  const standing = error ?? (isFetching ? last : null);
  if (standing !== last) setLast(standing);
  return standing;
}
