import { Hammer } from 'lucide-react';
import { EmptyState } from './empty-state';
import { Page } from './page';
import { SafeLink } from './safe-link';

/** A page that is not there yet: what it will show can be had from the API. */
export function ComingPage({ title }: { readonly title: string }) {
  return (
    <Page title={title}>
      <EmptyState
        icon={<Hammer aria-hidden size={18} />}
        title="This page is not there yet"
        hint={
          <>
            Until it is, <SafeLink href={`${window.location.origin}/api/docs`}>the API</SafeLink> answers what it will
            show.
          </>
        }
      />
    </Page>
  );
}
