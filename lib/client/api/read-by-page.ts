// A session ends half an hour after its person's last request. Reads that an open page makes by itself do not count,
// so they are marked.

/** True if nobody has pressed or typed anything just now. If the browser cannot tell, we assume somebody has. */
function isByPage(): boolean {
  return navigator.userActivation?.isActive === false;
}

/** For a read that the page may be making by itself. */
export function byPageHeaders(): Record<string, string> {
  return isByPage() ? { 'X-Read-By-Page': '1' } : {};
}

/** Long enough for the request to be on its way. */
const markedSeconds = 2;

/** For a page that refreshes itself. The framework's request takes no header of ours, so a cookie marks it. */
export function refreshByPage(router: { refresh(): void }): void {
  if (isByPage()) {
    const secure = window.location.protocol === 'https:' ? '; Secure' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http and in older browsers.
    document.cookie = `account-desk.read-by-page=1; Path=/; Max-Age=${markedSeconds}; SameSite=Lax${secure}`;
  }
  router.refresh();
}
