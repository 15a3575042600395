/** Near matches and the values used before: loaded at the first visit of a field that has them. */
export async function loadAdvice() {
  return (await import('./advice-parts')).adviceParts;
}
