import { useEffect, useRef } from 'react';
import { fileImportTexts } from '#messages/import/file-import';
import { nameTexts } from '#messages/names';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Note } from '@/components/ui/note';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { rowVerdicts } from '@/lib/schemas/import';
import type { LoadEnd } from './follow-load';

const { result: texts } = fileImportTexts;

interface LoadResultProps {
  apiRegion: ApiRegion;
  file: File;
  end: LoadEnd;
  onStartOver: () => void;
}

/** The last step: what happened to the rows, and what to do with the refused ones. */
export function LoadResult({ apiRegion, file, end, onStartOver }: LoadResultProps) {
  const { how, detail, counts, refused } = end;
  const heading = useRef<HTMLHeadingElement>(null);
  // The pressed button is gone, so the focus moves here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="grid max-w-work grid-cols-[minmax(0,1fr)] justify-items-start gap-4.5">
      <h2 ref={heading} tabIndex={-1} className="outline-none wrap-anywhere">
        {describeHeading(file.name, end)}
      </h2>
      <p role="status">{describeResult(apiRegion, end)}</p>
      {how === 'failed' ? (
        <Note
          kind="bad"
          role="alert"
          heading={hasBegun(end) ? texts.endedEarly : texts.notBegun}
          className="w-full"
        >
          <p>{detail}</p>
          {hasBegun(end) ? <p>{texts.afterFailure}</p> : null}
        </Note>
      ) : null}
      <dl className="grid grid-cols-[auto_auto] gap-x-6 gap-y-1">
        {rowVerdicts.map((verdict) => (
          <div key={verdict} className="contents">
            <dt className="text-ink-2">{fileImportTexts.verdicts[verdict]}</dt>
            <dd className="text-right font-medium">{fileImportTexts.count(counts[verdict])}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        {refused === null ? null : (
          <Button
            variant="primary"
            onClick={() => download(refused, `refused-${withoutEnding(file.name)}.csv`)}
          >
            {texts.download}
          </Button>
        )}
        <Button onClick={onStartOver}>{texts.loadAnother}</Button>
        <LinkButton href={`/${apiRegion}/accounts`} prefetch={false} className="h-control px-3.5 text-base">
          {texts.goToAccounts}
        </LinkButton>
      </div>
    </section>
  );
}

function describeHeading(fileName: string, end: LoadEnd): string {
  if (end.how === 'done') return texts.whole(fileName);
  return hasBegun(end) ? texts.part(fileName) : texts.nothing(fileName);
}

/** A load that was refused, such as beside another one, has done nothing to any row. */
function hasBegun({ how, counts }: LoadEnd): boolean {
  return how !== 'failed' || rowVerdicts.some((verdict) => counts[verdict] > 0);
}

function describeResult(apiRegion: ApiRegion, { how, counts, refused }: LoadEnd): string {
  const known = texts.known(counts.added + counts.changed, nameTexts.apiRegions[apiRegion]);
  if (how === 'stopped') return `${texts.stopped} ${known} ${texts.afterStop}`;
  return refused === null ? known : `${known} ${texts.refused(counts.refused)}`;
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, '').replace(/^refused-/, '');
}

function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // By then the browser has started the download. Kept longer, the URL would hold the memory until the page goes.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
