/** The question after a 412. It is loaded then: the server that asks it was reached a moment ago. */
export async function loadConflictNote() {
  return (await import('./conflict-note')).ConflictNote;
}
