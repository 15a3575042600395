/** What the browser says where no answer of the server's tells what happened. */
export const failureTexts = {
  offline: 'You are offline',
  notLoaded: 'A part of this page could not be loaded',
  noAnswer: 'No answer came from Account Desk',
  save: {
    offline: 'Nothing was sent; what you typed stays here. Save again once you are connected.',
    notLoaded: 'Nothing was sent; what you typed stays here. Check your connection, then save again.',
    noAnswer:
      'The connection broke before the answer, so whether it was saved is not known. Look in CustomerGauge under Data > Rest APIs, or send it again: the same values make no second account.',
  },
  read: {
    offline: 'Nothing could be read, and nothing was sent. Connect, then try again.',
    notLoaded: 'Nothing was sent. Check your connection, then try again.',
    noAnswer: 'Nothing could be read, and nothing was sent. Try again in a moment.',
  },
  load: {
    offline: 'Nothing was loaded. Connect, then choose the file again.',
    notLoaded: 'Nothing was loaded. Check your connection, then choose the file again.',
    noAnswer:
      'The connection broke, or the file was changed since you chose it. Rows may have been loaded; loading the same file again does no harm.',
  },
};
