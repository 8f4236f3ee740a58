import { useEffect, useState } from 'react';

/** The upper bound on a busy machine. */
const LATEST_MS = 1000;
/** For browsers without requestIdleCallback. */
const SOON_MS = 200;

/** Whether the browser has become idle after the first render: non-essential chunks load from then on. */
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
