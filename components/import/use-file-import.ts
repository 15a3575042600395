'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { fileImportTexts } from '#messages/import/file-import';
import type { FailureText } from '@/components/ui/failure-note';
import { toFailure } from '@/lib/client/api/failures';
import { type ImportChoices, previewFile } from '@/lib/client/api/import-file';
import { formatFileSize } from '@/lib/client/words/file-size';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { fileLimitBytes, type ImportPreview, type ReadingChoices } from '@/lib/schemas/import';
import { detailOf, followLoad, type LoadEnd, type LoadProgress } from './follow-load';

/** A file whose columns and first rows are being checked. `isStale`: other choices are being tried. */
export interface CheckStep {
  name: 'check';
  file: File;
  preview: ImportPreview;
  /** What the person chose of how the file is read; all else was detected. */
  chosen: ReadingChoices;
  failure: FailureText | null;
  isStale: boolean;
}

export type ImportStep =
  | { name: 'choose'; failure: FailureText | null }
  | { name: 'reading'; file: File }
  | CheckStep
  | { name: 'loading'; file: File; progress: LoadProgress }
  | { name: 'over'; file: File; end: LoadEnd };

const start: ImportStep = { name: 'choose', failure: null };

/** Loads a file step by step: choose it, check its columns and first rows, load it, see the result. */
export function useFileImport(apiRegion: ApiRegion) {
  const [step, setStep] = useState(start);
  const preview = usePreviewFile(apiRegion);
  const { load, stop } = useLoad(apiRegion, setStep);
  useAskBeforeUnload(step.name === 'loading');

  // Of several running previews only the newest counts; mutate takes care of that.
  function check(file: File, choices: ImportChoices, otherwise: (failure: FailureText) => ImportStep) {
    const { columns: _, ...chosen } = choices;
    preview.mutate(
      { file, choices },
      {
        onSuccess: (shown) =>
          setStep({ name: 'check', file, preview: shown, chosen, failure: null, isStale: false }),
        onError: (error) => setStep(otherwise({ ...toFailure(error, 'load'), detail: detailOf(error) })),
      },
    );
  }

  return {
    step,
    choose(file: File) {
      if (file.size > fileLimitBytes) return setStep({ name: 'choose', failure: tooLarge(file) });
      setStep({ name: 'reading', file });
      check(file, { columns: null }, (failure) => ({ name: 'choose', failure }));
    },
    correct(shown: CheckStep, change: Partial<ImportChoices>) {
      const { columns } = shown.preview;
      // Another header has other titles. Columns that nobody has chosen or guessed may be guessed now.
      const guessAgain = change.headerRow !== undefined || columns.reference === null;
      const choices = { ...shown.chosen, columns: guessAgain ? null : columns, ...change };
      setStep({ ...shown, preview: withChoices(shown.preview, choices), failure: null, isStale: true });
      check(shown.file, choices, (failure) => ({ ...shown, failure, isStale: false }));
    },
    load: ({ file, preview: { encoding, headerRow, columns } }: CheckStep) =>
      void load(file, { encoding, headerRow, columns }),
    stop,
    startOver() {
      preview.reset();
      setStep(start);
    },
  };
}

/** What was chosen is shown at once, before the preview that follows from it. */
function withChoices(preview: ImportPreview, { columns, encoding, headerRow }: ImportChoices): ImportPreview {
  return {
    ...preview,
    columns: columns ?? preview.columns,
    encoding: encoding ?? preview.encoding,
    headerRow: headerRow ?? preview.headerRow,
  };
}

/** Asks what loading a file would do. It only reads, but a file is too large for a query key. */
function usePreviewFile(apiRegion: ApiRegion) {
  const running = useRef<AbortController | null>(null);
  return useMutation({
    mutationFn({ file, choices }: { file: File; choices: ImportChoices }) {
      // The server stops reading for a preview that nobody will see.
      running.current?.abort();
      running.current = new AbortController();
      return previewFile(apiRegion, file, choices, running.current.signal);
    },
  });
}

/** Leaving the page that shows a load stops the load. */
function useLoad(apiRegion: ApiRegion, show: (step: ImportStep) => void) {
  const queryClient = useQueryClient();
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function load(file: File, choices: ImportChoices) {
    const stopping = new AbortController();
    running.current = stopping;
    const end = await followLoad({ apiRegion, file, choices, signal: stopping.signal }, (progress) =>
      show({ name: 'loading', file, progress }),
    );
    show({ name: 'over', file, end });
    // Lists, suggestions and near matches may all have more accounts now.
    void queryClient.invalidateQueries();
  }

  return { load, stop: () => running.current?.abort() };
}

function useAskBeforeUnload(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isRunning]);
}

function tooLarge(file: File): FailureText {
  const { title, detail } = fileImportTexts.tooLarge;
  return {
    title,
    detail: detail(file.name, formatFileSize(file.size), formatFileSize(fileLimitBytes)),
    requestId: null,
  };
}
