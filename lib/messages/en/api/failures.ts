/** What the browser says when no answer from the server tells it what happened. */
export const failureTexts = {
  offline: 'You are offline',
  notLoaded: 'Part of this page could not be loaded',
  noAnswer: 'No answer came from Account Desk',
  save: {
    offline: 'Nothing was sent, and what you typed is still here. Save again when you are back online.',
    notLoaded: 'Nothing was sent, and what you typed is still here. Check your connection, then save again.',
    noAnswer:
      'The connection broke before an answer came, so it is not known whether it was saved. Look in CustomerGauge under Data > Rest APIs, or send it again: the same values do not create a second account.',
  },
  read: {
    // These may stand beside a form whose account was sent: they must be true of the reading alone.
    offline: 'Reading sends nothing to CustomerGauge. Try again when you are back online.',
    notLoaded: 'Loading it sends nothing to CustomerGauge. Check your connection, then try again.',
    noAnswer: 'Reading sends nothing to CustomerGauge. Try again in a moment.',
  },
  load: {
    offline: 'Nothing was loaded. Choose the file again when you are back online.',
    notLoaded: 'Nothing was loaded. Check your connection, then choose the file again.',
    noAnswer:
      'The connection broke, or the file has changed since you chose it. Some rows may have been loaded. Choose the same file again: loading it twice does no harm.',
  },
};
