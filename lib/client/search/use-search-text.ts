import { useEffect, useState } from 'react';
import { maxSearchLength } from './accounts-query';

/** Long enough to type the next letter, too short to wait for. */
const pauseMs = 150;

/**
 * The text in the search field, which is ahead of the address while somebody types: after a pause it is
 * handed to `search`, the same function at every render. An address that changes by itself (Back, a link)
 * is taken over into the field.
 */
export function useSearchText(searched: string, search: (q: string) => void) {
  const [text, setText] = useState(searched);
  const [seen, setSeen] = useState({ searched, handedOver: searched });
  const typed = text.trim();

  if (seen.searched !== searched) {
    if (searched !== seen.handedOver) setText(searched);
    setSeen({ searched, handedOver: searched });
  }

  useEffect(() => {
    if (typed === searched) return;
    const stop = () => {
      clearTimeout(timer);
      document.removeEventListener('click', handOver, { capture: true });
    };
    const handOver = () => {
      stop();
      setSeen((last) => ({ ...last, handedOver: typed }));
      search(typed);
    };
    const timer = setTimeout(handOver, pauseMs);
    // A click may lead to another page, and an address that changes after it would call that off.
    document.addEventListener('click', handOver, { capture: true });
    return stop;
  }, [typed, searched, search]);

  return { text, type: (next: string) => setText(next.slice(0, maxSearchLength)) };
}
