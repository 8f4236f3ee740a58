import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Page, EmptyState } from '../components/page/page';
import { ProblemAlert } from '../components/notices/problem-alert';
import { CircleQuestionMark } from 'lucide-react';
import { ButtonLink } from '../components/links/button-link';

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

/** The page for unknown paths. */
export function NotFound() {
  return (
    <Page title="Page not found">
      <EmptyState
        icon={<CircleQuestionMark aria-hidden size={18} />}
        title="This page does not exist"
        hint="The address may be mistyped, or what it showed was removed."
        action={<ButtonLink to="/">Go to overview</ButtonLink>}
      />
    </Page>
  );
}
