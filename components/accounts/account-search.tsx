'use client';

import type { KeyboardEvent, RefObject } from 'react';
import { accountsTexts } from '#messages/lists/accounts';
import { useEarlyText } from '@/components/ui/field/use-early-input';
import { Kbd } from '@/components/ui/keys/kbd';
import { useRequestedSearch } from '@/lib/client/search/search-shortcut';
import { useSearchText } from '@/lib/client/search/use-search-text';
import { changeAccountsQuery } from './use-accounts-query';

interface AccountSearchProps {
  searched: string;
  input: RefObject<HTMLInputElement | null>;
  /** Arrow down: into the list. */
  onLeaveDown: () => void;
}

const search = (q: string) => changeAccountsQuery({ q });

/** The search field: it searches while somebody types. Escape clears it; `/` focuses it. */
export function AccountSearch({ searched, input, onLeaveDown }: AccountSearchProps) {
  const { text, type } = useSearchText(searched, search);

  useEarlyText(input, searched, type);
  useRequestedSearch(input, type);

  function act(event: KeyboardEvent) {
    // A key used by an input method is not meant for the list.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      type('');
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onLeaveDown();
    }
  }

  return (
    <search className="relative flex items-center">
      <Lens />
      <input
        ref={input}
        id="accounts-search"
        type="search"
        aria-label={accountsTexts.search}
        placeholder={accountsTexts.searchBy}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={act}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        className="peer h-control w-full min-w-0 rounded-md border border-line-strong bg-panel pr-9 pl-8 placeholder:text-ink-2 focus-visible:outline-offset-1 [&::-webkit-search-cancel-button]:hidden"
      />
      {text === '' ? (
        <ShortcutHint />
      ) : (
        <ClearButton
          onClick={() => {
            type('');
            input.current?.focus();
          }}
        />
      )}
    </search>
  );
}

function Lens() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      className="pointer-events-none absolute left-2.5 size-3.5 text-ink-2"
    >
      <circle cx="6" cy="6" r="4" />
      <path d="m9.2 9.2 3 3" />
    </svg>
  );
}

function ShortcutHint() {
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute right-2.5 text-ink-2 peer-focus:hidden max-md:hidden"
    >
      <Kbd>/</Kbd>
    </span>
  );
}

function ClearButton({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={accountsTexts.clearSearch}
      onClick={onClick}
      className="absolute right-1 grid size-7 cursor-pointer place-items-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink"
    >
      <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3" stroke="currentColor" strokeWidth="1.6">
        <path d="m2 2 8 8M10 2l-8 8" />
      </svg>
    </button>
  );
}
