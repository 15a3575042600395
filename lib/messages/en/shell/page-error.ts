/** A page that failed while it was rendered. */
export const pageErrorTexts = {
  title: 'This page could not be shown',
  documentTitle: 'This page could not be shown · Account Desk',
  explanation:
    'Something went wrong. This sent nothing that you typed. If you were saving, your save may have succeeded. Saving the same values again does no harm.',
  advice: 'If trying again does not help, tell an administrator when it happened.',
  adviceWithCode: <Part>(code: Part) => [
    'If trying again does not help, tell an administrator when it happened and this code. ',
    code,
  ],
};
