import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { languageTexts } from '#messages/language';
import { nameTexts } from '#messages/names';
import { pageTexts } from '#messages/shell/pages';
import { ToastRegion } from '@/components/ui/toasts/toast-region';
import { readPlatform, readPreferences } from './appearance';
import './globals.css';

export const metadata: Metadata = {
  title: { default: nameTexts.product, template: pageTexts.titleTemplate },
  description: pageTexts.description,
  robots: { index: false, follow: false },
  // Account numbers are not telephone numbers.
  formatDetection: { telephone: false },
};

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered per request, because the nonce of its Content-Security-Policy is made per request.
  await connection();
  const { theme, density } = await readPreferences();
  return (
    <html
      lang={languageTexts.code}
      data-platform={await readPlatform()}
      data-theme={theme}
      data-density={density}
    >
      <body>
        {children}
        <ToastRegion />
      </body>
    </html>
  );
}
