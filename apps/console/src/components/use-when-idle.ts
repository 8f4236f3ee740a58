import { useEffect, useState } from 'react';

/** At the latest, on a busy machine. */
const LATEST_MS = 1000;
/** For browsers that do not tell when they are idle. */
const SOON_MS = 200;

/** Whether the page stands and the browser has time: large parts that nobody waits for are loaded from then on. */
export function useWhenIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setIdle(true), SOON_MS);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIdle(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(handle);
  }, []);
  return isIdle;
}
