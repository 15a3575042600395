/** The activity: every save of an API region. */
export const activityTexts = {
  heading: (apiRegion: string) => `Activity in ${apiRegion}`,
  caption: (apiRegion: string) => `Saves in ${apiRegion}, newest first`,
  today: 'Today',
  yesterday: 'Yesterday',
  columns: {
    time: 'Time',
    account: 'Account',
    outcome: 'Outcome',
    by: 'By',
    took: 'Took',
    details: 'Details',
  },
  filters: {
    name: 'Account name',
    outcome: 'Outcome',
    anyOutcome: 'Any outcome',
    unresolved: 'Unknown, not settled since',
    person: 'Person',
    anyone: 'Anyone',
    unknownPerson: 'Unknown person',
    from: 'From (day in UTC)',
    fromTime: (time: string) => `From (day in UTC), ${time}`,
    to: 'To (day in UTC)',
    toTime: (time: string) => `To (day in UTC), ${time}`,
    clear: 'Clear filters',
  },
  exportCsv: 'Export CSV',
  shown: {
    none: 'No saves shown.',
    all: (count: number) =>
      count === 1 ? '1 save shown, that is all.' : `${count} saves shown, that is all.`,
    part: (count: number) =>
      count === 1 ? '1 save shown, there are more.' : `${count} saves shown, there are more.`,
  },
  showMore: 'Show more',
  none: {
    found: 'No save matches these filters',
    yet: (apiRegion: string) => `Nothing was saved to ${apiRegion} from here yet`,
    yetExplanation: 'Every save will stand here: who sent it, when, what it changed, and what became of it.',
    addFirst: 'Add the first account',
  },
  surprises: {
    'did-not-exist': 'No account had this name, so it was created',
    'existed-already': 'The name already existed, so it was updated',
  },
  apiError: (error: string) => `The API says: “${error}”`,
  apiErrors: (first: string, others: number) => `The API says: “${first}” and ${others} more`,
  tries: (count: number) => `${count} tries`,
  detailsOf: (account: string) => `Details of ${account}`,
  details: {
    requestId: 'Request id',
    intent: 'Meant to',
    intents: {
      any: 'Add or update, whichever it is',
      add: 'Add a new account',
      edit: 'Edit the account as last sent from here',
      'edit-unseen': 'Edit an account that was not known here',
    },
    started: 'Started',
    superseded: <Part>(started: Part) => [started, '; a later save of this name went through'],
    tries: (count: number) => (count === 1 ? 'Try' : 'Tries'),
    apiErrors: 'The API’s errors',
    sent: 'Exactly what was sent',
    notSent: 'What would have been sent',
    copy: 'Copy the body',
  },
  unresolved: {
    heading: (count: number) =>
      count === 1 ? '1 save has no known outcome' : `${count} saves have no known outcome`,
    headingAtLeast: (count: number) => `${count} or more saves have no known outcome`,
    one: <Part>(account: string, sent: Part, person: string) => [
      `${account}, sent `,
      sent,
      ` by ${person}: no clear answer came. It may have been saved.`,
    ],
    advice: (apiRegion: string) =>
      `Look in CustomerGauge’s request history of ${apiRegion} (Data > Rest APIs), or send it again: sending twice does no harm.`,
    adviceToViewer: (apiRegion: string) =>
      `Look in CustomerGauge’s request history of ${apiRegion} (Data > Rest APIs), or ask an editor to send it again: sending twice does no harm.`,
    showAll: 'Show all of them',
    open: 'Open the account',
    openForm: 'Open a form with these values',
  },
};
