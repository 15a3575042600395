import { STATUS_CODES } from 'node:http';

/** Routes for programs. They limit and read bodies themselves, and refuse other methods. */
const PROGRAM_PATHS = ['/api/', '/sandbox/'];

const PAGE_METHODS = ['GET', 'HEAD'];

/** Every method that a route of this app could have. TRACE and CONNECT are not among them. */
const METHODS = [...PAGE_METHODS, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** @typedef {{ status: number, text: string, headers?: Record<string, string> }} Refusal */

/**
 * What is refused before the framework sees it, because the framework would buffer it, answer a bare 500 or keep
 * its socket open. Null for a request that may continue.
 *
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'url' | 'headers'>} request
 * @returns {Refusal | null}
 */
export function refusalOf({ method = '', url = '', headers }) {
  if (!METHODS.includes(method)) {
    return { status: 405, text: 'This method is not used here.', headers: { Allow: METHODS.join(', ') } };
  }
  // RFC 9112, section 3.2: a request to this server has a path. `*` and full URLs are for proxies.
  if (!url.startsWith('/')) return { status: 400, text: 'The request must name a path of this server.' };
  if (!isWellEncoded(url)) return { status: 400, text: 'The percent-encoding of the address is broken.' };
  const isForPrograms = PROGRAM_PATHS.some((path) => url.startsWith(path));
  if (!isForPrograms && !PAGE_METHODS.includes(method)) {
    return { status: 405, text: 'Pages can only be read.', headers: { Allow: PAGE_METHODS.join(', ') } };
  }
  if (PAGE_METHODS.includes(method) && hasBody(headers)) {
    return { status: 400, text: 'A request that reads must not have a body.' };
  }
  return null;
}

/** @param {string} url */
function isWellEncoded(url) {
  const [path = ''] = url.split('?');
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * RFC 9112, section 6: either field announces a body.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
function hasBody(headers) {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * Answers a refusal and closes the connection, without reading what the client still sends.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {Refusal} refusal
 */
export function refuse(response, { status, text, headers = {} }) {
  response.writeHead(status, {
    ...headers,
    Connection: 'close',
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
  });
  response.end(`${text}\n`);
}

/**
 * Answers what is not valid HTTP, or came too slowly, and closes the connection.
 *
 * @param {NodeJS.ErrnoException} error
 * @param {import('node:stream').Duplex} socket
 * @param {Readonly<Record<string, string>>} headers those of every answer
 */
export function refuseConnection(error, socket, headers) {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  /** @type {Record<string, number>} */
  const statuses = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
  const status = statuses[error.code ?? ''] ?? 400;
  const lines = Object.entries({ ...headers, Connection: 'close', 'Content-Length': '0' });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n`, () => socket.destroy());
}
