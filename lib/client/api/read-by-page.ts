// A session ends some time after its person's last request. What an open page reads by itself is none, and says so.

/** True where nobody pressed or typed just now; a browser that cannot tell counts as a person. */
function isByPage(): boolean {
  return navigator.userActivation?.isActive === false;
}

/** For a read that may be the page's own doing. */
export function byPageHeaders(): Record<string, string> {
  return isByPage() ? { 'X-Read-By-Page': '1' } : {};
}

/** Long enough for the request to be on its way. */
const markedSeconds = 2;

/** For a page that is drawn anew by itself: the framework's request takes no header, so a cookie says it. */
export function refreshByPage(router: { refresh(): void }): void {
  if (isByPage()) {
    const secure = window.location.protocol === 'https:' ? '; Secure' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http and in older browsers.
    document.cookie = `account-desk.read-by-page=1; Path=/; Max-Age=${markedSeconds}; SameSite=Lax${secure}`;
  }
  router.refresh();
}
