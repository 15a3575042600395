'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { shellTexts } from '#messages/shell/shell';
import { useApiRegion } from '@/components/shell/api-region/use-api-region';
import { accountsPath, activityPath, statusPath } from '@/lib/client/paths';
import type { ApiRegion } from '@/lib/schemas/api-region';

interface NavigationProps {
  /** Where the links lead from a page outside API regions. */
  homeApiRegion: ApiRegion;
  personName: string;
  /** Of at least one API region. */
  mayAdminister: boolean;
  /** What else the menu contains. */
  children?: ReactNode;
}

export const navigationId = 'navigation';

/** The links to the app's pages: in the bar if it is wide, otherwise in a menu behind the mark. */
export function Navigation({ homeApiRegion, personName, mayAdminister, children }: NavigationProps) {
  const menu = useRef<HTMLElement>(null);
  const pathname = usePathname();
  const apiRegion = useApiRegion() ?? homeApiRegion;
  const pages = [
    { label: shellTexts.accounts, href: accountsPath(apiRegion) },
    { label: shellTexts.activity, href: activityPath(apiRegion) },
    ...(mayAdminister ? [{ label: shellTexts.status, href: statusPath }] : []),
  ];

  useEffect(() => {
    const wide = matchMedia('(min-width: 48rem)');
    // In a wide bar there is no menu, and one left open would float where it was.
    const close = () => menu.current?.hidePopover();
    wide.addEventListener('change', close);
    return () => wide.removeEventListener('change', close);
  }, []);

  return (
    <nav
      ref={menu}
      id={navigationId}
      popover="auto"
      aria-label={shellTexts.navigation}
      className="inset-auto left-3 w-56 rounded-lg border border-line bg-panel p-1.5 text-ink shadow-float md:static md:flex md:h-full md:w-auto md:gap-1 md:overflow-visible md:rounded-none md:border-0 md:bg-transparent md:p-0 md:shadow-none"
    >
      <p className="border-b border-line px-2.5 pt-1 pb-2 text-sm text-ink-2 md:hidden">
        {shellTexts.signedInAs(personName)}
      </p>
      {pages.map(({ label, href }) => (
        <Link
          key={label}
          href={href}
          prefetch={false}
          aria-current={pathname.startsWith(href) ? 'page' : undefined}
          onClick={() => menu.current?.hidePopover()}
          className="flex items-center rounded-md border-accent px-2.5 py-2 text-ink-2 no-underline hover:text-ink aria-[current]:font-medium aria-[current]:text-ink max-md:mt-1.5 max-md:aria-[current]:bg-accent-bg md:rounded-none md:border-y-2 md:border-t-transparent md:py-0 md:not-aria-[current]:border-b-transparent"
        >
          {label}
        </Link>
      ))}
      {children}
    </nav>
  );
}
