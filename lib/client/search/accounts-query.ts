/** The orders that the list offers: newest change first, or by name. A search has its own, best first. */
export const accountsOrders = ['-changed', 'name'] as const;

export type AccountsOrder = (typeof accountsOrders)[number];

/** What the list of accounts shows; '' is no restriction. */
export interface AccountsQuery {
  q: string;
  /** An account manager, by name. Not `manager`: that prefills the field of the form beside the list. */
  managedBy: string;
  sort: AccountsOrder;
}

/** No field holds more, in UTF-16 units: a longer text is found nowhere. */
export const maxSearchLength = 512;

export const everyAccount: AccountsQuery = { q: '', managedBy: '', sort: '-changed' };

/** Reads the query of the list out of a page's address; what cannot be used is as good as absent. */
export function readAccountsQuery(parameters: Pick<URLSearchParams, 'get'>): AccountsQuery {
  const sort = parameters.get('sort');
  return {
    q: (parameters.get('q') ?? '').trim().slice(0, maxSearchLength),
    managedBy: (parameters.get('managedBy') ?? '').slice(0, maxSearchLength),
    sort: accountsOrders.find((order) => order === sort) ?? everyAccount.sort,
  };
}

/** The parameters of an address with this query of the list in place of its own; all others stay. */
export function withAccountsQuery(parameters: string, query: AccountsQuery): string {
  const next = new URLSearchParams(parameters);
  for (const name of ['q', 'managedBy', 'sort'] as const) {
    if (query[name] === everyAccount[name]) next.delete(name);
    else next.set(name, query[name]);
  }
  return next.size === 0 ? '' : `?${next}`;
}

/** True where the list shows all accounts in its usual order. */
export function isEveryAccount(query: AccountsQuery): boolean {
  return withAccountsQuery('', query) === '';
}
