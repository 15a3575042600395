const yearInSeconds = 365 * 24 * 60 * 60;

/**
 * Keeps a value in this browser for a year, where the server can read it before it draws a page. Nothing
 * secret: the page's own scripts can read it too. `value` is plain letters, digits and hyphens.
 */
export function rememberInBrowser(cookie: string, value: string): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http and in older browsers.
  document.cookie = `${cookie}=${value}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax${secure}`;
}
