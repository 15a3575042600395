'use client';

import Link from 'next/link';
import { type MouseEvent, useId } from 'react';
import { nameTexts } from '#messages/names';
import { healthTexts } from '#messages/status/health';
import { useTroubledApiRegions } from '@/lib/client/api/api-region-health';
import { statusPath } from '@/lib/client/paths';

interface TroubledApiRegionsProps {
  mayAdminister: boolean;
}

/** A sign in the top bar while an API region is paused or failing. Pressing it says which and what that means. */
export function TroubledApiRegions({ mayAdminister }: TroubledApiRegionsProps) {
  const id = useId();
  const troubled = useTroubledApiRegions();
  const isPaused = troubled.every(({ health }) => health === 'paused');
  return (
    <>
      {/* Always on the page, because screen readers speak only what is added to it. */}
      <p role="status" className="sr-only">
        {troubled.map(({ apiRegion, health }) =>
          health === 'ok' ? null : (
            <span key={apiRegion}>{healthTexts[health](nameTexts.apiRegions[apiRegion])} </span>
          ),
        )}
      </p>
      {troubled.length === 0 ? null : (
        <>
          <button
            type="button"
            popoverTarget={id}
            onClick={placeBelow}
            aria-label={healthTexts.label(troubled.length)}
            className={`grid size-6 shrink-0 cursor-pointer place-items-center rounded-full border ${isPaused ? 'border-warn bg-warn-bg text-warn' : 'border-bad bg-bad-bg text-bad'}`}
          >
            <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3">
              <path d="M6 1v6.5M6 9.2V11" stroke="currentColor" strokeWidth="2" />
            </svg>
          </button>
          <div
            id={id}
            popover="auto"
            className="inset-auto left-3 w-72 gap-2 rounded-lg border border-line bg-panel p-3.5 text-sm text-ink shadow-float open:grid"
          >
            {troubled.map(({ apiRegion, health }) =>
              health === 'ok' ? null : (
                <p key={apiRegion}>{healthTexts[health](nameTexts.apiRegions[apiRegion])}</p>
              ),
            )}
            <p className="text-ink-2">{healthTexts.advice}</p>
            {mayAdminister ? (
              <p>
                <Link
                  href={statusPath}
                  prefetch={false}
                  onClick={() => document.getElementById(id)?.hidePopover()}
                  className="lone-link"
                >
                  {healthTexts.toStatus}
                </Link>
              </p>
            ) : null}
          </div>
        </>
      )}
    </>
  );
}

/** A popover is in the top layer, so its position cannot follow from its place in the bar. */
function placeBelow({ currentTarget: button }: MouseEvent<HTMLButtonElement>) {
  const words = button.popoverTargetElement;
  if (!(words instanceof HTMLElement)) return;
  const { bottom, left } = button.getBoundingClientRect();
  words.style.top = `${bottom + 4}px`;
  words.style.left = `${Math.max(12, Math.min(left, window.innerWidth - 300))}px`;
}
