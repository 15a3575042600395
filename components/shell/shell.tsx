import type { ReactNode } from 'react';
import { frameTexts } from '#messages/shell/frame';
import { PersonProvider, type Person as SignedIn } from '@/lib/client/person/person';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { AccentFrame } from './accent-frame';
import type { ApiRegionStates } from './api-region/api-region-state';
import { ApiRegionSwitcher } from './api-region/api-region-switcher';
import { Home } from './bar/home';
import { Navigation } from './bar/navigation';
import { Person } from './bar/person';
import { SignOut } from './bar/sign-out';
import { EnvironmentBanner } from './environment-banner';
import { HealthSign } from './health/health-sign';
import { LeaveGuard } from './leaving/leave-guard';
import { Queries } from './queries';
import { SheetButtonsInBar, SheetButtonsInMenu } from './sheets/sheet-buttons';
import { Sheets } from './sheets/sheets';
import { Shortcuts } from './shortcuts';

interface ShellProps {
  person: SignedIn;
  apiRegionStates: ApiRegionStates;
  homeApiRegion: ApiRegion;
  sandbox: boolean;
  /** The person administers at least one API region. */
  mayAdminister: boolean;
  children: ReactNode;
}

/** What surrounds every page for signed-in staff. The page fills the remaining height. */
export function Shell({
  person,
  apiRegionStates,
  homeApiRegion,
  sandbox,
  mayAdminister,
  children,
}: ShellProps) {
  return (
    <PersonProvider person={person}>
      <Queries>
        <AccentFrame>
          <Sheets>
            <a
              href="#page"
              className="fixed top-1 left-1 z-30 rounded-md bg-panel px-3 py-2 not-focus:sr-only focus:shadow-float"
            >
              {frameTexts.skipToPage}
            </a>
            <div className="sticky top-0 z-10 h-0.75 bg-accent" />
            {sandbox ? <EnvironmentBanner /> : null}
            <header className="z-10 flex h-13 items-center gap-2 border-b border-line bg-panel px-3 md:px-5 lg:gap-4 [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:top-0.75">
              <Home homeApiRegion={homeApiRegion} />
              <ApiRegionSwitcher states={apiRegionStates} />
              <HealthSign mayAdminister={mayAdminister} />
              <Navigation
                homeApiRegion={homeApiRegion}
                personName={person.name}
                mayAdminister={mayAdminister}
              >
                <SheetButtonsInMenu />
              </Navigation>
              <div className="-mr-2 ml-auto flex min-w-0 shrink-0 items-center gap-2">
                <SheetButtonsInBar />
                <Person name={person.name} />
                <SignOut />
              </div>
            </header>
            <main
              id="page"
              tabIndex={-1}
              className="relative grid flex-1 grid-cols-[minmax(0,1fr)] outline-none"
            >
              {children}
            </main>
          </Sheets>
          <LeaveGuard />
          <Shortcuts homeApiRegion={homeApiRegion} mayAdminister={mayAdminister} />
        </AccentFrame>
      </Queries>
    </PersonProvider>
  );
}
