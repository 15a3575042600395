'use client';

import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import type { AccountsQuery } from '@/lib/client/search/accounts-query';
import type { AccountItem } from '@/lib/schemas/account/account-item';
import type { ApiRegion } from '@/lib/schemas/api-region';
import { AccountRow } from './account-row';

export interface AccountRowsProps {
  apiRegion: ApiRegion;
  /** The accessible name of the list. */
  label: string;
  accounts: readonly AccountItem[];
  query: AccountsQuery;
  /** The ID of the account whose page is beside the list, or null. */
  currentId: string | null;
  list: RefObject<HTMLUListElement | null>;
  /** Arrow up on the first row. */
  onLeaveAtTop?: () => void;
  /** Arrow down on the last row. */
  onLeaveAtEnd?: () => void;
  /** Show rows of one line. */
  brief?: boolean;
}

/**
 * The rows are one Tab stop, so that what follows is never fifty stops away. Arrow keys, Home and End move
 * between rows.
 */
export function AccountRows(props: AccountRowsProps) {
  const { apiRegion, label, accounts, query, currentId, list, brief = false } = props;
  const [visitedId, setVisitedId] = useState<string | null>(null);
  const isShown = (id: string | null) => accounts.some((account) => account.id === id);
  const reachableId = [visitedId, currentId].find(isShown) ?? accounts[0]?.id;

  function visit({ target }: FocusEvent<HTMLElement>) {
    setVisitedId(target.dataset['row'] ?? null);
  }

  function move(event: KeyboardEvent<HTMLElement>) {
    const rows = rowsOf(list.current);
    const here = rows.indexOf(event.target as HTMLElement);
    const next = nextRow(event.key, here, rows.length);
    if (here === -1 || next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (next < 0) props.onLeaveAtTop?.();
    else if (next >= rows.length) props.onLeaveAtEnd?.();
    else rows[next]?.focus();
  }

  return (
    <ul ref={list} aria-label={label} onFocus={visit} onKeyDown={move} className="border-b border-line">
      {accounts.map((account) => (
        <AccountRow
          key={account.id}
          apiRegion={apiRegion}
          account={account}
          query={query}
          current={account.id === currentId}
          reachable={account.id === reachableId}
          brief={brief}
        />
      ))}
    </ul>
  );
}

/** Puts the focus on the first row, if there is one. */
export function focusFirstRow(list: HTMLElement | null): void {
  rowsOf(list)[0]?.focus();
}

/** Puts the focus on the last row; false if there is none. */
export function focusLastRow(list: HTMLElement | null): boolean {
  const row = rowsOf(list).at(-1);
  row?.focus();
  return row !== undefined;
}

/** The visible rows: on a wide window the recent accounts may be beside the list instead. */
function rowsOf(list: HTMLElement | null): HTMLElement[] {
  const rows = list?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
  return [...rows].filter((row) => row.checkVisibility());
}

function nextRow(key: string, here: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return here + 1;
    case 'ArrowUp':
      return here - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
