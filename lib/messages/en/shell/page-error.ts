/** A page that failed while it was drawn. */
export const pageErrorTexts = {
  title: 'This page could not be shown',
  documentTitle: 'This page could not be shown · Account Desk',
  explanation:
    'Something failed while it was drawn. That sent nothing of what you typed. A save that was running may have gone through; saving the same values again does no harm.',
  advice: 'If trying again does not help, tell an administrator when it happened.',
  adviceWithCode: <Part>(code: Part) => [
    'If trying again does not help, tell an administrator when it happened and this code. ',
    code,
  ],
};
