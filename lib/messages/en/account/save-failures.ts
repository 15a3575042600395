/** Every way in which a save fails at the accounts API: what happened, was it sent, what to do next. */
export const saveFailureTexts = {
  notConfigured:
    'Nothing was sent: this API region has no credential here. Choose another API region, or ask an administrator to set it up.',
  paused:
    'Nothing was sent: the accounts API of this region did not answer many times in a row, so saving to it is paused. Save again when the pause is over.',
  tokenUnavailable:
    'Nothing was sent: the accounts API’s token service did not issue an access token. Save again in a moment.',
  tokenTooLong:
    'Nothing was sent: the accounts API’s token service issued an access token longer than 64 KB, which cannot be used. Ask an administrator to have shorter ones issued, then save again.',
  tokenRefused:
    'Nothing was sent: the accounts API’s token service refused the credential of this API region. Ask an administrator to check the credential, then save again.',
  unreachable: 'Nothing was sent: the accounts API could not be reached. Save again in a moment.',
  accessRefused:
    'The account was sent, but the accounts API refused the credential of this API region. Nothing was changed. Ask an administrator to check the credential, then save again.',
  refused:
    'The account was sent, but the accounts API refused it. Nothing was changed. Correct the errors it gave, then save again.',
  refusedSilently:
    'The account was sent, but the accounts API refused it without giving a reason. Nothing was changed. Check the values, then save again.',
  busy: 'The account was sent, but the accounts API is busy and did not accept it. Nothing was changed. Save again later.',
  contractBroken:
    'The account was sent, but the accounts API gave an unexpected answer, so it is not known whether it was saved. Ask an administrator to check the address of this API region.',
  noClearAnswer:
    'The account was sent, but no clear answer came back, so it is not known whether it was saved. Save the same values again, or look in CustomerGauge under Data > Rest APIs.',
  refusedAfterUnknown:
    'The account was sent more than once. The accounts API refused the last try, but an earlier one may have been saved. Look in CustomerGauge under Data > Rest APIs, then save again.',
  notSentAfterUnknown:
    'Nothing was sent this time, but an earlier try may have been saved. Save the same values again in a moment, or look in CustomerGauge under Data > Rest APIs.',
  notTakenThenStopped:
    'The account was sent, but the accounts API did not accept it, and Account Desk could not try again. Nothing was changed. Save again in a moment.',
};
