import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { Page } from '../components/page';
import { ProblemAlert } from '../components/problem-alert';

/** Shown instead of a page that failed; the rest of the console keeps working. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title="This page could not be shown">
      <ProblemAlert error={error} onRetry={retry} />
    </Page>
  );
}
