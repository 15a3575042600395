/** Every way in which a save fails at the accounts API: what happened, was it sent, what to do next. */
export const saveFailureTexts = {
  notConfigured:
    'Nothing was sent: this API region has no credential here. Choose another API region, or ask an administrator to set it up.',
  paused:
    'Nothing was sent: the accounts API of this region gave no answer many times in a row, so saves to it are paused. Save again when the pause is over.',
  tokenUnavailable:
    'Nothing was sent: the accounts API’s token service gave no access token. Save again in a moment.',
  tokenRefused:
    'Nothing was sent: the accounts API’s token service refused the credential of this API region. Ask an administrator to check it, then save again.',
  unreachable: 'Nothing was sent: the accounts API could not be reached. Save again in a moment.',
  accessRefused:
    'The account was sent, but the accounts API refused the credential of this API region. Nothing was changed. Ask an administrator to check it, then save again.',
  refused:
    'The account was sent, and the accounts API refused it. Nothing was changed. Change what it names, then save again.',
  refusedSilently:
    'The account was sent, and the accounts API refused it without a reason. Nothing was changed. Check the values, then save again.',
  busy: 'The account was sent, but the accounts API is busy and did not take it. Nothing was changed. Save again later.',
  contractBroken:
    'The account was sent, but the accounts API answered in a way that its contract does not know, so whether it was saved is not known. Ask an administrator to check the address of this API region.',
  noClearAnswer:
    'The account was sent, but no clear answer came back, so whether it was saved is not known. Save the same values again, or look in CustomerGauge under Data > Rest APIs.',
  refusedAfterUnknown:
    'The account was sent more than once. The accounts API refused the last try, but an earlier one may have been saved. Look in CustomerGauge under Data > Rest APIs, then save again.',
  notSentAfterUnknown:
    'This time nothing was sent, but an earlier try may have been saved. Save the same values again in a moment, or look in CustomerGauge under Data > Rest APIs.',
  notTakenThenStopped:
    'The account was sent, but the accounts API did not take it, and a further try could not be made. Nothing was changed. Save again in a moment.',
};
