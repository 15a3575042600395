'use client';

import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { FailedRead, type FailedReadText } from './failed-read';

/** The part of useInfiniteQuery's result that is needed here. */
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
  /** Shown until the first page has been read. */
  waiting?: ReactNode;
  /** The button that reads the next page. */
  more: string;
  /** How to describe a failure. */
  explain: (error: Error) => FailedReadText;
  className?: string;
  moreClassName?: string;
}

/** A list read page by page: what was read, whether more is being read, and the button for the next page. */
export function PagedList(props: PagedListProps) {
  const { pages, children, waiting = null, more, explain, className = '', moreClassName = '' } = props;
  const { data, isFetching, isFetchingNextPage, isFetchNextPageError, isPlaceholderData } = pages;
  const error = useLastingError(pages);
  const readOn = () => void (isFetchNextPageError ? pages.fetchNextPage() : pages.refetch());
  const hasMore = pages.hasNextPage && !isPlaceholderData;
  return (
    <div
      aria-busy={isFetching}
      // Earlier results fade only if the next answer takes a while.
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
 * The error of a read, kept while it is retried: react-query clears that of a first page. Otherwise "Try again"
 * would lose the focus, and the failure would be spoken again.
 */
function useLastingError({ error, isFetching }: Pages): Error | null {
  const [last, setLast] = useState<Error | null>(null);
  const standing = error ?? (isFetching ? last : null);
  if (standing !== last) setLast(standing);
  return standing;
}
