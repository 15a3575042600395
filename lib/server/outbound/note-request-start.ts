import 'server-only';
import type { Dispatcher } from 'undici';
import type { Progress } from './fault-cause';

/**
 * Notes in `progress` when a connection takes the request, just before its first byte is written.
 *
 * Error codes cannot tell that as well: a reset during the TLS handshake and one after the request was
 * sent are both ECONNRESET.
 */
export function noteRequestStart(progress: Progress): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, {
      onRequestStart(controller, context) {
        progress.stage = 'headers';
        handler.onRequestStart?.(controller, context);
      },
      onRequestUpgrade: (...event) => handler.onRequestUpgrade?.(...event),
      onResponseStart: (...event) => handler.onResponseStart?.(...event),
      onResponseData: (...event) => handler.onResponseData?.(...event),
      onResponseEnd: (...event) => handler.onResponseEnd?.(...event),
      onResponseError: (...event) => handler.onResponseError?.(...event),
    });
}
