import 'server-only';
import type { Dispatcher } from 'undici';

/**
 * Calls `onStart` when a connection takes the request, just before its first byte is written.
 *
 * Error codes cannot tell that as well: a reset during the TLS handshake and one after the request was
 * sent are both ECONNRESET.
 */
export function noteRequestStart(onStart: () => void): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, {
      onRequestStart(controller, context) {
        onStart();
        handler.onRequestStart?.(controller, context);
      },
      onRequestUpgrade: (...event) => handler.onRequestUpgrade?.(...event),
      onResponseStart: (...event) => handler.onResponseStart?.(...event),
      onResponseData: (...event) => handler.onResponseData?.(...event),
      onResponseEnd: (...event) => handler.onResponseEnd?.(...event),
      onResponseError: (...event) => handler.onResponseError?.(...event),
    });
}
