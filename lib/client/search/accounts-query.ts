/** The list's orders: newest change first, or by name. A search has its own, best first. */
export const accountsOrders = ['-changed', 'name'] as const;

export type AccountsOrder = (typeof accountsOrders)[number];

/** What the list of accounts shows. '' means no restriction. */
export interface AccountsQuery {
  q: string;
  /** An account manager, by name. Not called `manager`, which prefills the field of the form beside the list. */
  managedBy: string;
  sort: AccountsOrder;
}

/** No field is longer, in UTF-16 units, so a longer text would find nothing. */
export const maxSearchLength = 512;

export const everyAccount: AccountsQuery = { q: '', managedBy: '', sort: '-changed' };

/** Reads the list's query from a page's address. Invalid values are ignored. */
export function readAccountsQuery(parameters: Pick<URLSearchParams, 'get'>): AccountsQuery {
  const sort = parameters.get('sort');
  return {
    q: (parameters.get('q') ?? '').trim().slice(0, maxSearchLength),
    managedBy: (parameters.get('managedBy') ?? '').slice(0, maxSearchLength),
    sort: accountsOrders.find((order) => order === sort) ?? everyAccount.sort,
  };
}

/** The address's parameters with the list's own replaced by this query. Others stay. */
export function withAccountsQuery(parameters: string, query: AccountsQuery): string {
  const next = new URLSearchParams(parameters);
  for (const name of ['q', 'managedBy', 'sort'] as const) {
    if (query[name] === everyAccount[name]) next.delete(name);
    else next.set(name, query[name]);
  }
  return next.size === 0 ? '' : `?${next}`;
}

/** True if the list shows all accounts in the default order. */
export function isEveryAccount(query: AccountsQuery): boolean {
  return withAccountsQuery('', query) === '';
}
