import { lazy, Suspense, useEffect } from 'react';
import { flags } from '../api/flags';
import { useFlag } from '../api/use-flag';

/** Once the page stands there is time to load it; when a session ends, the host may be about to be away. */
const LOAD_AFTER_MS = 2000;

const load = () => import('./sign-in-dialog');

const SignInDialog = lazy(async () => ({ default: (await load()).SignInDialog }));

/** When a session ends while a page is open, asks to sign in over that page. Most never see it, so no page waits for it. */
export function SignInAgain() {
  const isEnded = useFlag(flags.sessionEnded);
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), LOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    isEnded && (
      <Suspense>
        <SignInDialog />
      </Suspense>
    )
  );
}
