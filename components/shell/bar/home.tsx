'use client';

import Link from 'next/link';
import type { MouseEvent } from 'react';
import { nameTexts } from '#messages/names';
import { shellTexts } from '#messages/shell/shell';
import { useApiRegion } from '@/components/shell/api-region/use-api-region';
import { accountsPath } from '@/lib/client/paths';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { Chevron } from './chevron';
import { Mark } from './mark';
import { navigationId } from './navigation';

/** The menu is in the top layer, so its position cannot follow from its place in the bar. */
function placeMenu({ currentTarget: button }: MouseEvent<HTMLButtonElement>) {
  const menu = button.popoverTargetElement;
  if (menu instanceof HTMLElement) menu.style.top = `${button.getBoundingClientRect().bottom + 4}px`;
}

/** The mark. In a wide bar it links to the accounts, with the product's name; in a narrow one it opens the menu. */
export function Home({ homeApiRegion }: { homeApiRegion: ApiRegion }) {
  const apiRegion = useApiRegion() ?? homeApiRegion;
  return (
    <>
      {/* Leads to the accounts of this API region, not to "/", which would ask the server where to go. */}
      <Link
        href={accountsPath(apiRegion)}
        prefetch={false}
        className="flex min-h-6 items-center gap-2 font-semibold tracking-[-0.01em] whitespace-nowrap text-ink no-underline max-md:hidden"
      >
        <Mark />
        {nameTexts.product}
      </Link>
      <button
        type="button"
        popoverTarget={navigationId}
        onClick={placeMenu}
        aria-label={shellTexts.menu}
        className="-ml-1 flex h-9 shrink-0 cursor-pointer items-center gap-1 rounded-md px-1 md:hidden"
      >
        <Mark />
        <Chevron />
      </button>
    </>
  );
}
