import type { ReactNode } from 'react';
import { nameTexts } from '#messages/names';
import { Mark } from '@/components/shell/bar/mark';

interface PageMessageProps {
  title: string;
  children: ReactNode;
}

/** A page with a single message, without the shell. */
export function PageMessage({ title, children }: PageMessageProps) {
  return (
    <main className="mx-auto grid w-full max-w-110 gap-3 px-4 py-16">
      <p className="flex items-center gap-2 font-semibold">
        <Mark />
        {nameTexts.product}
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
