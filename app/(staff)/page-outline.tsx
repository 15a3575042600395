import { usePathname } from 'next/navigation';
import { useEffect, useOptimistic } from 'react';
import { AccountOutline } from '@/components/account/account-outline';
import { ListOutline, StartOutline } from '@/components/accounts/accounts-outlines';
import { ActivityOutline } from '@/components/activity/activity-outline';
import { onComingPath } from '@/lib/client/coming-path';
import { isApiRegion } from '@/lib/schemas/api-region';

/**
 * Draws the outline of the page that was asked for, over the one that is still there, until the server answers. The
 * old page keeps its height, its scroll position, its focus and what is typed in it: Back finds it as it was, and if
 * the navigation comes to nothing, nothing has happened. Screen readers go on reading it.
 *
 * What an outline draws has no height, so that it stays at the top of the window wherever the old page was scrolled.
 */
export function PageOutline() {
  const [path, setPath] = useOptimistic<string | null>(null);
  const pathname = usePathname();
  useEffect(() => onComingPath(setPath), [setPath]);

  return (
    <div
      aria-hidden="true"
      data-outline
      className="accounts-columns pointer-events-none absolute inset-0 z-2 grid overflow-clip *:pointer-events-auto *:bg-page"
    >
      {path === null ? null : <OutlineOf path={path} pathname={pathname} />}
    </div>
  );
}

function OutlineOf({ path, pathname }: { path: string; pathname: string }) {
  const [, apiRegion, section, page] = path.split('/');
  if (!isApiRegion(apiRegion) || page === 'import') return null;
  if (section === 'activity') return <ActivityOutline />;
  // The list stays from one account to the next. The import has the page to itself.
  const hasList = pathname.startsWith(`/${apiRegion}/accounts`) && !pathname.endsWith('/import');
  return (
    <>
      <ListOutline isWholePage={page === undefined} isThere={hasList} />
      {page === undefined ? <StartOutline /> : <AccountOutline apiRegion={apiRegion} accountId={page} />}
    </>
  );
}
