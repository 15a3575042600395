/** Why the server refused a request before anything was sent: what happened, and what to do next. */
export const refusalTexts = {
  crossSite:
    'Nothing was sent. The request did not come from a page of Account Desk. Reload the page, then try again.',
  signedOut: 'Nothing was sent: you are signed out. Sign in again: what you typed is still on the page.',
  unknownAddress: 'Nothing was sent. The addresses that Account Desk has are in /api/openapi.json.',
  unknownApiRegion: 'Nothing was sent. The API regions are eu, us and au.',
  withoutRole: 'Nothing was sent: you have no role in this API region. Ask an administrator for one.',
  needsEditor: 'Nothing was sent: viewers cannot save accounts. Ask an administrator for the Editor role.',
  needsAdmin:
    'Nothing was sent or changed: only an administrator of this API region can do this. Ask an administrator.',
  needsAdminEverywhere:
    'Nothing was changed: only an administrator of every API region can do this. Ask one of them.',
  needsAdminSomewhere: 'Nothing was sent or changed: only an administrator can see this. Ask one of them.',
  noCredential: 'Nothing was sent: this API region has no credential.',
  unknownPerson: 'Nothing was changed: nobody with this ID has saved anything from here.',
  methodNotAllowed: (methods: string) => `Nothing was sent. This address accepts only ${methods}.`,
  internal:
    'Account Desk failed, and it is not known whether anything was sent. Try again. If it happens again, give an administrator the request ID.',
  ledgerUnavailable:
    'Nothing was sent: Account Desk cannot read or write its ledger at the moment. Try again in a minute. If it still fails, tell an administrator.',
  stopping: 'Nothing was sent: Account Desk is restarting. Try again in a moment.',
  tooManyRequests:
    'Nothing was sent: you made too many requests in a short time. Wait a moment, then try again.',
  tooManyExports:
    'Nothing was exported: two of your exports are still running. Wait until one is done, or cancel it, then export again.',
  tooManyPreviews:
    'Nothing was loaded: four of your files are being read already. Wait a moment, then choose the file again.',
  tooLarge: (limit: string) => `Nothing was sent. A request can be at most ${limit}.`,
  kibibytes: (count: number) => `${count} KiB`,
  mebibytes: (count: number) => `${count} MiB`,
  notJson: 'Nothing was sent. Send the account as JSON, with Content-Type: application/json.',
  malformedJson: 'Nothing was sent. The body must be well-formed JSON in UTF-8.',
  fieldsNeedChange: 'Nothing was sent. Correct the fields listed, then save again.',
  unusableParameter: 'Nothing was sent or changed. The address has a parameter that is not valid.',
  unusableCursor: 'Nothing was sent or changed. Start from the first page of the list again.',
  unknownAccount:
    'Nothing was sent. The ledger has no account with this ID in this API region. Look for it in the list of accounts.',
  save: {
    keyMissing: 'Nothing was sent. Each save needs an Idempotency-Key header, a UUID of its own.',
    keyReused: 'Nothing was sent. This Idempotency-Key belongs to other values: give each save its own.',
    unusablePrecondition:
      'Nothing was sent. Send If-None-Match: * to add, If-Match with the ETag of an account to edit it, or neither.',
    running:
      'Nothing more was sent: this save is still running. Wait until it ends, then look at its outcome.',
    inFlight:
      'Nothing was sent: somebody is saving an account with this name right now. Wait a moment, then save again.',
    exists:
      'Nothing was sent: an account with this name is already here. Edit that one, or save yours as a different account.',
    changed:
      'Nothing was sent: the account has changed since you opened it. Compare both versions, then save again.',
    gone: 'Nothing was sent: the version of the account you opened is not here. Open it again, or save it as a new account.',
    notRecorded:
      'It was not recorded in the ledger. Note the request ID, and tell an administrator that the ledger is unavailable.',
  },
};
