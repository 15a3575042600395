'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { fileImportTexts } from '#messages/import/file-import';
import { toFailure } from '@/lib/client/api/failures';
import { previewFile } from '@/lib/client/api/import-file';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { fileLimitBytes, type ImportColumns, type ImportPreview } from '@/lib/schemas/import';
import type { ImportFailure } from './failure-note';
import { detailOf, followLoad, type LoadEnd, type LoadProgress } from './follow-load';
import { sayBytes } from './say-bytes';

/** A file whose columns and first rows are looked at. `isStale`: other columns are being tried. */
export interface CheckStep {
  name: 'check';
  file: File;
  preview: ImportPreview;
  failure: ImportFailure | null;
  isStale: boolean;
}

export type ImportStep =
  | { name: 'choose'; failure: ImportFailure | null }
  | { name: 'reading'; file: File }
  | CheckStep
  | { name: 'loading'; file: File; progress: LoadProgress }
  | { name: 'over'; file: File; end: LoadEnd };

/** Loading a file step by step: choose it, check its columns and first rows, load it, see what became of it. */
export function useFileImport(apiRegion: ApiRegion) {
  const [step, setStep] = useState<ImportStep>({ name: 'choose', failure: null });
  const preview = usePreview(apiRegion, setStep);
  const { load, stop } = useLoad(apiRegion, setStep);
  useAskBeforeUnload(step.name === 'loading');
  return {
    step,
    choose(file: File) {
      if (file.size > fileLimitBytes) return setStep({ name: 'choose', failure: tooLarge(file) });
      setStep({ name: 'reading', file });
      void preview.ask(file, null, (failure) => ({ name: 'choose', failure }));
    },
    correct(shown: CheckStep, columns: ImportColumns) {
      const { file, preview: before } = shown;
      setStep({ ...shown, preview: { ...before, columns }, failure: null, isStale: true });
      void preview.ask(file, columns, (failure) => ({ ...shown, failure, isStale: false }));
    },
    load: (file: File, columns: ImportColumns) => void load(file, columns),
    stop,
    startOver() {
      preview.forget();
      setStep({ name: 'choose', failure: null });
    },
  };
}

type ShowStep = (step: ImportStep) => void;

/** Of several previews that are under way only the newest counts. */
function usePreview(apiRegion: ApiRegion, show: ShowStep) {
  const asked = useRef(0);

  async function ask(
    file: File,
    columns: ImportColumns | null,
    otherwise: (failure: ImportFailure) => ImportStep,
  ) {
    asked.current += 1;
    const turn = asked.current;
    const next = await previewFile(apiRegion, file, columns).then(
      (preview): ImportStep => ({ name: 'check', file, preview, failure: null, isStale: false }),
      (error: unknown) => otherwise({ ...toFailure(error, 'load'), detail: detailOf(error) }),
    );
    if (turn === asked.current) show(next);
  }

  function forget() {
    asked.current += 1;
  }

  return { ask, forget };
}

/** A load ends with the page that shows it. */
function useLoad(apiRegion: ApiRegion, show: ShowStep) {
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
    // Lists, suggestions and near matches may all know more accounts now.
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

function tooLarge(file: File): ImportFailure {
  const { title, detail } = fileImportTexts.tooLarge;
  return { title, detail: detail(file.name, sayBytes(file.size), sayBytes(fileLimitBytes)), requestId: null };
}
