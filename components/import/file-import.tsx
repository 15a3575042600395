'use client';

import { fileImportTexts } from '#messages/import/file-import';
import { nameTexts } from '#messages/names';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { CheckFile } from './check-file';
import { ChooseFile } from './choose-file';
import { LoadResult } from './load-result';
import { LoadingFile } from './loading-file';
import { useFileImport } from './use-file-import';

/** The page on which an administrator loads known accounts, one step after another. */
export function FileImport({ apiRegion }: { apiRegion: ApiRegion }) {
  const { step, choose, correct, load, stop, startOver } = useFileImport(apiRegion);
  return (
    <div className="mx-auto flex w-full max-w-300 flex-col gap-4.5 px-4 pt-4 pb-8 md:px-7 md:pt-5">
      <header className="grid max-w-work gap-1">
        <h1>{fileImportTexts.heading}</h1>
        <p className="text-sm text-ink-2">{fileImportTexts.purpose(nameTexts.apiRegions[apiRegion])}</p>
      </header>
      {step.name === 'choose' ? <ChooseFile failure={step.failure} onChoose={choose} /> : null}
      {step.name === 'reading' ? <p role="status">{fileImportTexts.choose.reading(step.file.name)}</p> : null}
      {step.name === 'check' ? (
        <CheckFile
          step={step}
          onCorrect={(change) => correct(step, change)}
          onLoad={() => load(step)}
          onChooseAnother={startOver}
        />
      ) : null}
      {step.name === 'loading' ? (
        <LoadingFile file={step.file} progress={step.progress} onStop={stop} />
      ) : null}
      {step.name === 'over' ? (
        <LoadResult apiRegion={apiRegion} file={step.file} end={step.end} onStartOver={startOver} />
      ) : null}
    </div>
  );
}
