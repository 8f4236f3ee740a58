import { lazy, Suspense, useEffect } from 'react';
import { flags } from '../api/flags';
import { useFlag } from '../api/use-flag';

/** Preloaded after the page, because the host may be unreachable by the time the session ends. */
const LOAD_AFTER_MS = 2000;

const load = () => import('./sign-in-dialog');

const SignInDialog = lazy(async () => ({ default: (await load()).SignInDialog }));

/** Asks to sign in on top of the open page when the session ends. Loaded lazily. */
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
