'use client';

// What the ledger knows about a value while it is typed. One file, so that the code both parts need is fetched once.

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect } from 'react';
import { adviceTexts } from '#messages/account/advice';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Moment } from '@/components/ui/moment';
import { Note } from '@/components/ui/note';
import { sentence } from '@/components/ui/sentence';
import { nearMatchesQuery, suggestionsQuery } from '@/lib/client/api/lists/suggestions';
import { fieldDefinitions } from '@/lib/schemas/account/account-fields';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import { countCodePoints } from '@/lib/schemas/account/account-text';
import { nameKey } from '@/lib/schemas/account/name-key';
import type { NearMatchItem } from '@/lib/schemas/account/near-match-item';
import type { SuggestionItem } from '@/lib/schemas/account/suggestion-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { MatchedText } from './matched-text';
import type { Suggestions } from './use-suggestions';

const { near: texts } = adviceTexts;

interface NearMatchesProps {
  apiRegion: ApiRegion;
  name: string;
  /** Whether there is room for the whole note or only for one line. */
  isOpen: boolean;
}

/** Says that there are near matches, in the line under the name that is reserved anyway. */
export function NearMatchesLine({ apiRegion, name, isOpen }: NearMatchesProps) {
  const [best] = useNearMatches(apiRegion, name);
  if (best === undefined || isOpen) return null;
  const { id, reference } = best.account;
  const say = isHere(best.account, name) ? texts.lineSame : texts.line;
  return sentence(say(<Link href={`/${apiRegion}/accounts/${id}`}>{texts.edit(reference)}</Link>));
}

interface NearMatchesNoteProps extends NearMatchesProps {
  /** Reports whether the note is shown. */
  onOpen: (isOpen: boolean) => void;
  onDifferent: () => void;
}

/**
 * The best near match in full and up to four more as links, before somebody creates a duplicate that they cannot
 * undo.
 */
export function NearMatchesNote({ apiRegion, name, isOpen, onOpen, onDifferent }: NearMatchesNoteProps) {
  const [best, ...others] = useNearMatches(apiRegion, name);
  const isShown = isOpen && best !== undefined;
  useEffect(() => {
    onOpen(isShown);
    return () => onOpen(false);
  }, [isShown, onOpen]);
  if (best === undefined) return null;
  const { account } = best;
  // The line under the name was not spoken: only what is added to a live region is.
  if (!isShown) return <p className="sr-only">{texts.spoken(account.reference)}</p>;
  return (
    <div className="grid grid-rows-[1fr] transition-[grid-template-rows] duration-150 motion-reduce:transition-none starting:grid-rows-[0fr]">
      <div className="min-h-0 overflow-hidden pt-1.5">
        <Note kind="warn" heading={isHere(account, name) ? texts.sameName : texts.nearlySameName}>
          <p>
            {describeAccount(account)} {describeConsequence(account, name)}
          </p>
          <div className="mt-1 flex flex-wrap gap-2">
            <LinkButton href={`/${apiRegion}/accounts/${account.id}`}>
              {texts.edit(account.reference)}
            </LinkButton>
            <Button size="small" onClick={onDifferent}>
              {texts.another}
            </Button>
          </div>
          <OtherMatches apiRegion={apiRegion} matches={others} />
        </Note>
      </div>
    </div>
  );
}

/** Compares name keys, because the accounts API may treat both spellings as one account. */
function isHere({ reference }: AccountItem, name: string): boolean {
  return nameKey(reference) === nameKey(name);
}

function describeConsequence(account: AccountItem, name: string): string {
  if (account.reference === name) return texts.oneAccount;
  return isHere(account, name) ? texts.otherSpelling : texts.duplicate;
}

function describeAccount({ reference, manager, region, lastSentAt, lastSentBy, ...loaded }: AccountItem) {
  const account = [reference, manager, region].filter((part) => part !== '').join(' · ');
  const { plain, withTime, withPerson, withBoth } = lastSentAt === null ? texts.loaded : texts.sent;
  const at = lastSentAt ?? loaded.loadedAt;
  const person = lastSentAt === null ? loaded.loadedBy : lastSentBy;
  if (at === null) return person === null ? plain(account) : withPerson(account, person.name);
  const moment = <Moment at={at} />;
  return sentence(person === null ? withTime(account, moment) : withBoth(account, moment, person.name));
}

function OtherMatches({ apiRegion, matches }: { apiRegion: ApiRegion; matches: readonly NearMatchItem[] }) {
  if (matches.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-x-3 text-sm">
      <span className="leading-6 text-ink-2">{texts.others}</span>
      {matches.map(({ account }) => (
        <Link
          key={account.id}
          href={`/${apiRegion}/accounts/${account.id}`}
          className="leading-6 wrap-anywhere"
        >
          {account.reference}
        </Link>
      ))}
    </div>
  );
}

function useNearMatches(apiRegion: ApiRegion, name: string): readonly NearMatchItem[] {
  const fits = countCodePoints(name) <= fieldDefinitions.reference.limit;
  const { data = [] } = useQuery({ ...nearMatchesQuery(apiRegion, name), enabled: fits });
  return fits ? data : [];
}

const none: SuggestionItem[] = [];

interface SuggestionListProps extends Suggestions {
  apiRegion: ApiRegion;
}

/** The values used before, under their input. */
export function SuggestionList({ apiRegion, combobox, list }: SuggestionListProps) {
  const { isShown, listProps, optionProps } = combobox;
  const { items, query } = list;
  useFoundValues(apiRegion, list);
  return (
    <>
      {/* Not named after the field: the field alone answers to that name. */}
      <ul
        {...listProps}
        aria-label={adviceTexts.usedBefore}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-64 overflow-y-auto rounded-md border border-line bg-panel py-1 shadow-float"
      >
        {isShown
          ? items.map((item, index) => (
              <li
                {...optionProps(index)}
                key={item.value}
                className="flex cursor-pointer justify-between gap-3 px-2.5 py-1.5 aria-selected:bg-accent-bg pointer-coarse:py-3"
              >
                <span className="min-w-0 wrap-anywhere">
                  <MatchedText text={item.value} part={query} />
                </span>
                <span aria-hidden="true" className="text-sm text-ink-2">
                  {item.uses}
                </span>
              </li>
            ))
          : null}
      </ul>
      <span role="status" className="sr-only">
        {isShown ? adviceTexts.usedBeforeCount(items.length) : ''}
      </span>
    </>
  );
}

/**
 * Reads the values and hands them to the field. They stay as they were while an option is highlighted: Enter takes
 * what was seen, and never submits the form instead.
 */
function useFoundValues(apiRegion: ApiRegion, list: Suggestions['list']): void {
  const { field, text, query, asks, isHighlighted, onFound } = list;
  const { data, isPending } = useQuery({ ...suggestionsQuery(apiRegion, field, query), enabled: asks });
  const found = asks && data !== undefined && !isSame(data, text) ? data : none;
  const isFrozen = asks && (isPending || isHighlighted);
  useEffect(() => {
    if (!isFrozen) onFound(found);
  }, [found, isFrozen, onFound]);
}

/** If the only suggestion is what is already typed, there is nothing to suggest. */
function isSame(items: readonly SuggestionItem[], text: string): boolean {
  return items.length === 1 && items[0]?.value === text;
}
