import { CircleQuestionMark } from 'lucide-react';
import { ButtonLink } from '../components/button-link';
import { EmptyState } from '../components/empty-state';
import { Page } from '../components/page';

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
