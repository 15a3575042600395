'use client';

import { commonTexts } from '#messages/common';
import { Button } from './button';
import { LinkButton } from './link-button';

export interface FailedReadText {
  title: string;
  detail: string;
  requestId: string | null;
  /** `sign-in`: sign in before reading again. */
  remedy: string;
}

interface FailedReadProps extends FailedReadText {
  onRetry: () => void;
  retrying: boolean;
}

/** Shown instead of a list that could not be read, or below the part of it that could. */
export function FailedRead(props: FailedReadProps) {
  const { title, detail, requestId, remedy, onRetry, retrying } = props;
  return (
    <div role="alert" className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-1.5">
      <p className="font-semibold text-bad">{title}</p>
      <p className="text-sm">{detail}</p>
      {requestId === null ? null : (
        <p className="text-sm text-ink-2 wrap-anywhere">{commonTexts.request(requestId)}</p>
      )}
      {remedy === 'sign-in' ? (
        <LinkButton href="/sign-in" target="_blank" rel="noopener">
          {commonTexts.signIn}
        </LinkButton>
      ) : null}
      <Button size="small" onClick={onRetry} busy={retrying}>
        {commonTexts.tryAgain}
      </Button>
    </div>
  );
}
