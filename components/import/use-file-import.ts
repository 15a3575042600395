'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { fileImportTexts } from '#messages/import/file-import';
import type { FailureText } from '@/components/ui/failure-note';
import { toFailure } from '@/lib/client/api/failures';
import { previewFile } from '@/lib/client/api/import-file';
import { formatFileSize } from '@/lib/client/words/file-size';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { fileLimitBytes, type ImportColumns, type ImportPreview } from '@/lib/schemas/import';
import { detailOf, followLoad, type LoadEnd, type LoadProgress } from './follow-load';

/** A file whose columns and first rows are being checked. `isStale`: other columns are being tried. */
export interface CheckStep {
  name: 'check';
  file: File;
  preview: ImportPreview;
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
  function check(file: File, columns: ImportColumns | null, otherwise: (failure: FailureText) => ImportStep) {
    preview.mutate(
      { file, columns },
      {
        onSuccess: (shown) => setStep({ name: 'check', file, preview: shown, failure: null, isStale: false }),
        onError: (error) => setStep(otherwise({ ...toFailure(error, 'load'), detail: detailOf(error) })),
      },
    );
  }

  return {
    step,
    choose(file: File) {
      if (file.size > fileLimitBytes) return setStep({ name: 'choose', failure: tooLarge(file) });
      setStep({ name: 'reading', file });
      check(file, null, (failure) => ({ name: 'choose', failure }));
    },
    correct(shown: CheckStep, columns: ImportColumns) {
      setStep({ ...shown, preview: { ...shown.preview, columns }, failure: null, isStale: true });
      check(shown.file, columns, (failure) => ({ ...shown, failure, isStale: false }));
    },
    load: (file: File, columns: ImportColumns) => void load(file, columns),
    stop,
    startOver() {
      preview.reset();
      setStep(start);
    },
  };
}

/** Asks what loading a file would do. It only reads, but a file is too large for a query key. */
function usePreviewFile(apiRegion: ApiRegion) {
  return useMutation({
    mutationFn: ({ file, columns }: { file: File; columns: ImportColumns | null }) =>
      previewFile(apiRegion, file, columns),
  });
}

/** Leaving the page that shows a load stops the load. */
function useLoad(apiRegion: ApiRegion, show: (step: ImportStep) => void) {
  const queryClient = useQueryClient();
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function load(file: File, columns: ImportColumns) {
    const stopping = new AbortController();
    running.current = stopping;
    const end = await followLoad({ apiRegion, file, columns, signal: stopping.signal }, (progress) =>
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
