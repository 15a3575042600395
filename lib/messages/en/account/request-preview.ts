/** Exactly what Save sends. */
export const requestPreviewTexts = {
  title: 'What Save sends',
  copy: 'Copy as cURL',
  body: 'Request body',
  explanation:
    'An empty text clears a field. The access token stays on the server; set ACCESS_TOKEN to use the command.',
};
