import 'server-only';

/** Bytes of a sign-in form that are read at most; a real one has a tenth of it. */
const formLimitBytes = 8 * 1024;

/** The request's form, or null once it has more than `formLimitBytes`: anybody may send one. */
export async function readForm(request: Request): Promise<URLSearchParams | null> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
    length += read.value.byteLength;
    if (length > formLimitBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  return new URLSearchParams(Buffer.concat(chunks, length).toString('utf8'));
}
