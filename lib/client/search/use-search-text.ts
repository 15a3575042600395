import { useEffect, useState } from 'react';
import { maxSearchLength } from './accounts-query';

/** Long enough to type the next letter, too short to notice. */
const pauseMs = 150;

/**
 * The text in the search field, which is ahead of the address while somebody types. After a pause it goes to
 * `search`, which must be the same function on every render. If the address changes by itself (Back, a link), the
 * field follows.
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
    // A click may lead to another page, and changing the address after it would cancel that.
    document.addEventListener('click', handOver, { capture: true });
    return stop;
  }, [typed, searched, search]);

  return { text, type: (next: string) => setText(next.slice(0, maxSearchLength)) };
}
