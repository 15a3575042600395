/** Exactly what Save sends. */
export const requestPreviewTexts = {
  title: 'What Save sends',
  copy: 'Copy as cURL',
  body: 'Request body',
  explanation:
    'An empty value clears the field. The access token stays on the server: set ACCESS_TOKEN before you run the command.',
};
