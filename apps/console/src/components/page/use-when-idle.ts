import { useEffect, useState } from 'react';

/** The upper bound on a busy machine. */
const TIMEOUT_MS = 1000;
/** For browsers without requestIdleCallback. */
const FALLBACK_DELAY_MS = 200;

/** Whether the browser has become idle after the first render: non-essential chunks load from then on. */
export function useWhenIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setIdle(true), FALLBACK_DELAY_MS);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIdle(true), { timeout: TIMEOUT_MS });
    return () => cancelIdleCallback(handle);
  }, []);
  return isIdle;
}
