/** The key that shortcuts are held with: ⌘ on Apple's systems, Ctrl elsewhere; `data-platform` on <html> knows. */
export function ModKey() {
  return (
    <>
      <span className="apple:hidden">Ctrl</span>
      <span className="not-apple:hidden">⌘</span>
    </>
  );
}
