/**
 * What was typed before hydration, by the ID of its input. If the page is not as the server sent it, because an
 * extension has added an element, React renders it anew, and the new inputs know nothing of what was typed.
 */
const typed = new Map<string, string>();
const known = new Set<string>();

/** Notes what is typed into inputs with an ID until they are hydrated. To be called before any page's code. */
export function watchEarlyInput(): void {
  const note = (input: unknown) => {
    if (input instanceof HTMLInputElement && input.id !== '' && !known.has(input.id)) {
      typed.set(input.id, input.value);
    }
  };
  for (const input of document.querySelectorAll('input')) if (input.value !== input.defaultValue) note(input);
  document.addEventListener('input', ({ target }) => note(target), { capture: true });
}

/** What stands in the input, or stood in the one that it replaces. From then on its own code has the input. */
export function earlyValueOf(input: HTMLInputElement): string {
  const value = typed.get(input.id) ?? input.value;
  typed.delete(input.id);
  known.add(input.id);
  return value;
}
