/** Why the server refused a request before anything was sent: what happened, and what to do next. */
export const refusalTexts = {
  crossSite: 'Nothing was sent. The request did not come from a page of Account Desk. Reload the page.',
  signedOut: 'Nothing was sent: you are signed out. Sign in again; what you typed stays on the page.',
  unknownApiRegion: 'Nothing was sent. The API regions are eu, us and au.',
  withoutRole: 'Nothing was sent: you have no role in this API region. Ask an administrator for one.',
  needsEditor:
    'Nothing was sent: a viewer can look but not save. Ask an administrator for the role of editor.',
  needsAdmin:
    'Nothing was sent or changed: only an administrator of this API region may do this. Ask one of them.',
  methodNotAllowed: (methods: string) => `Nothing was sent. This address takes ${methods}.`,
  internal:
    'Account Desk failed, and whether anything was sent is not known. Try again; if it happens again, give an administrator the request id.',
  ledgerUnavailable:
    'Nothing was sent: Account Desk cannot read or write its ledger now. Try again in a minute; if it lasts, tell an administrator.',
  tooManyRequests:
    'Nothing was sent. You sent more requests than one person can make. Wait a little, then save again.',
  tooLarge: (limit: string) => `Nothing was sent. A request may have at most ${limit}.`,
  kibibytes: (count: number) => `${count} KiB`,
  mebibytes: (count: number) => `${count} MiB`,
  notJson: 'Nothing was sent. Send the account as JSON, with Content-Type: application/json.',
  malformedJson: 'Nothing was sent. The body must be well-formed JSON in UTF-8.',
  fieldsNeedChange: 'Nothing was sent. Change the fields that are named, then save again.',
  unusableParameter: 'Nothing was sent or changed. The address has a parameter that cannot be used.',
  unusableCursor: 'Nothing was sent or changed. Start from the first page of the list again.',
  unknownAccount:
    'Nothing was sent. The ledger has no account of this id in this API region: look in the list.',
  save: {
    keyMissing: 'Nothing was sent. Each save needs an Idempotency-Key header, a UUID of its own.',
    keyReused: 'Nothing was sent. This Idempotency-Key belongs to other values: give each save its own.',
    unusablePrecondition:
      'Nothing was sent. Send If-None-Match: * to add, If-Match with the ETag of an account to edit it, or neither.',
    running:
      'Nothing more was sent: this save still runs. Wait until it has ended, then look at its outcome.',
    inFlight:
      'Nothing was sent: somebody is saving an account of this name right now. Wait a moment, then save again.',
    exists:
      'Nothing was sent: an account of this name is already here. Edit that one, or save yours as another account.',
    changed:
      'Nothing was sent: the account was changed since you opened it. Compare both versions, then save on the newer one.',
    gone: 'Nothing was sent: the account of that version is not here. Open it again, or save it as a new account.',
    notRecorded:
      'It was not recorded in the ledger: note the request id, and tell an administrator that the ledger is unavailable.',
  },
};
