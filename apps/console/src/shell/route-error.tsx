import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { Page } from '../components/page';
import { ProblemAlert } from '../components/problem-alert';

/** What stands in place of a page that failed. The rest of the console goes on. */
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
