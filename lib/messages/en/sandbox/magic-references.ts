/** What the sandbox does for each magic reference, and what Account Desk then shows. */
export const magicReferenceTexts = {
  '!401': {
    does: '401: refuses every access token.',
    shows: 'It gets a new token, tries once more, then says that its credentials are refused.',
  },
  '!403': {
    does: '403: refuses the action.',
    shows: 'It says that its credentials are refused, and does not try again.',
  },
  '!422': {
    does: '422 with errors for a known, a dotted and an unknown key.',
    shows: 'Every error: field errors at their fields, the others in the summary.',
  },
  '!429': {
    does: '429 with Retry-After: 30 and the X-RateLimit headers.',
    shows: 'The API is busy, and when to try again.',
  },
  '!500': {
    does: '500, every time. Nothing is saved, but the answer does not say so.',
    shows: 'It may have been saved: three tries brought no clear answer.',
  },
  '!503': {
    does: '503, every time. Nothing is saved, but the answer does not say so.',
    shows: 'It may have been saved: three tries brought no clear answer.',
  },
  '!slow': {
    does: 'Waits 3 seconds, then saves and answers as usual.',
    shows: 'What it is waiting for, then the outcome as usual.',
  },
  '!hang': {
    does: 'Never answers. Nothing is saved.',
    shows: 'It may have been saved: no answer came within 20 seconds.',
  },
  '!drop': {
    does: 'Closes the connection without an answer. Nothing is saved.',
    shows: 'It may have been saved: three tries brought no clear answer.',
  },
  '!applied-then-drop': {
    does: 'Saves, then closes the connection without an answer. The next call answers as usual.',
    shows: 'The second try succeeded. It is not known whether the account was created or updated.',
  },
  '!html': {
    does: '502 with the HTML page of a gateway. Nothing is saved.',
    shows: 'It may have been saved: three tries brought no clear answer. The gateway’s page is never shown.',
  },
  '!redirect': {
    does: '302 to a page that would answer 200. Nothing is saved.',
    shows: 'The API gave an unexpected answer. The redirect is not followed.',
  },
};
