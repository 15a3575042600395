/** The list of accounts: search, filter, rows, and what stands beside it. */
export const accountsTexts = {
  heading: 'Accounts',
  newAccount: 'New account',
  loadFromFile: 'Load accounts from a file',
  search: 'Search accounts',
  searchBy: 'Name, number or manager',
  clearSearch: 'Clear the search',
  filterByManager: 'Filter by account manager',
  everyManager: 'All managers',
  mine: (name: string) => `Mine (${name})`,
  order: 'Order of the accounts',
  orders: { '-changed': 'Newest first', name: 'By name', best: 'Best match first' },
  count: (count: number) => (count === 1 ? '1 account' : `${count} accounts`),
  firstOfMore: (count: number) => `The first ${count} accounts`,
  showMore: 'Show more accounts',
  recent: 'Your recent accounts',
  foundByNumber: (number: string) => `Number ${number}`,
  foundByParent: (parent: string) => `Parent account ${parent}`,
  loaded: {
    plain: 'Loaded from a file',
    on: <Part>(day: Part) => ['Loaded from a file on ', day],
    by: (person: string) => `Loaded from a file by ${person}`,
    onBy: <Part>(day: Part, person: string) => ['Loaded from a file on ', day, ` by ${person}`],
  },
  none: {
    yet: (apiRegion: string) => `No account was sent to ${apiRegion} from here yet`,
    yetExplanation: 'Accounts stand in this list once they were saved from here.',
    addFirst: 'Add the first account',
    ofManager: (manager: string) => `${manager} looks after no account`,
    found: (query: string) => `No account matches “${query}”`,
    onlyOfManager: (manager: string) => `Only accounts of ${manager} were searched.`,
    whatIsKnown:
      'The list knows accounts that were sent or loaded here, not those that CustomerGauge has besides.',
    showAll: 'Show all accounts',
    newOfThisName: 'New account of this name',
  },
  noneOpen: {
    title: 'No account is open',
    explanation: (apiRegion: string) =>
      `An account that you choose in the list stands here, as it was last sent to ${apiRegion}, with its history.`,
    newToo: 'So does a new one.',
  },
};
