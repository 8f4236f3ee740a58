import { CircleQuestionMark } from 'lucide-react';
import { ButtonLink } from '../components/button-link';
import { EmptyState } from '../components/empty-state';
import { Page } from '../components/page';

/** An address at which there is no page. */
export function NotFound() {
  return (
    <Page title="No such page">
      <EmptyState
        icon={<CircleQuestionMark aria-hidden size={18} />}
        title="There is nothing at this address"
        hint="It may have been mistyped, or what it showed was removed."
        action={<ButtonLink to="/">Go to the overview</ButtonLink>}
      />
    </Page>
  );
}
