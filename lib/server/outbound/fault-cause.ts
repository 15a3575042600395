import 'server-only';
import { TaskCancelledError } from 'cockatiel';

/** How far a request has come: a connection is made, an answer is waited for, its body is read. */
export type Stage = 'connect' | 'headers' | 'body';

/** A request under way. Its `stage` is kept up to date. */
export interface Progress {
  stage: Stage;
}

/** Why a request failed, in one word that stays the same, for the log and for administrators. */
export type FaultCause =
  | 'name-not-found'
  | 'refused'
  | 'unreachable'
  | 'proxy-refused'
  | 'certificate'
  | 'tls'
  | `${Stage}-timeout`
  | 'reset'
  | 'malformed'
  | 'too-long'
  | 'other';

/** By the codes of Node.js and undici. */
const causes: Readonly<Record<string, FaultCause>> = {
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  EAI_FAIL: 'name-not-found',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  PROXY_REFUSED: 'proxy-refused',
  ETIMEDOUT: 'connect-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  UND_ERR_HEADERS_TIMEOUT: 'headers-timeout',
  UND_ERR_BODY_TIMEOUT: 'body-timeout',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  EPROTO: 'tls',
  UND_ERR_HEADERS_OVERFLOW: 'malformed',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'too-long',
  ERR_BUFFER_TOO_LARGE: 'too-long',
};

/** The codes with which OpenSSL and Node.js report a bad certificate. */
const certificateCode =
  /^(?:CERT_|CRL_|ERROR_IN_C|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT_|INVALID_(?:CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_)/;

/** The cause of `error`, told by its code alone, and by the stage where it is a time of ours that was over. */
export function causeOf(error: unknown, stage: Stage): FaultCause {
  const { name, code } = error as { name?: unknown; code?: unknown };
  // Whichever is quicker at the deadline: the time-out itself, or the request that it aborts.
  if (error instanceof TaskCancelledError || name === 'AbortError') return `${stage}-timeout`;
  // The parser's errors come with codes of the parser, or with none.
  if (name === 'HTTPParserError') return 'malformed';
  if (typeof code !== 'string') return 'other';
  if (certificateCode.test(code)) return 'certificate';
  return causes[code] ?? (code.startsWith('ERR_SSL_') ? 'tls' : 'other');
}
