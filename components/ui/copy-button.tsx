'use client';

import { useState } from 'react';
import { commonTexts } from '#messages/common';
import { Button } from './button';

type CopyState = 'ready' | 'copied' | 'failed';

const announcements: Readonly<Record<CopyState, string>> = {
  ready: '',
  copied: commonTexts.copied,
  failed: commonTexts.notCopied,
};

/** Copies `text` to the clipboard and reports the result, to screen readers too. `label`: what is copied. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<CopyState>('ready');

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  }

  return (
    <span className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
      <span role="status" className="text-sm text-ink-2">
        {announcements[state]}
      </span>
      <Button onClick={copy}>{label}</Button>
    </span>
  );
}
