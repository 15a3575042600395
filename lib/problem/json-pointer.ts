/** The JSON Pointer (RFC 6901) for a path; `[]` is the whole document, ''. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The path of a JSON Pointer (RFC 6901, section 4). A text that is not a pointer is a single key. */
export function fromPointer(pointer: string): string[] {
  if (pointer === '') return [];
  const keys = pointer.startsWith('/') ? pointer.slice(1).split('/') : [pointer];
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
