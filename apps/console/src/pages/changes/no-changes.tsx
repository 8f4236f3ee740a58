import { Button } from '@mantine/core';
import { Activity, Search } from 'lucide-react';
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';

/** Shown instead of an empty feed. */
export function NoChanges(props: { readonly isNarrowed: boolean; readonly onClear: () => void }) {
  if (props.isNarrowed)
    return (
      <EmptyState
        icon={<Search aria-hidden size={18} />}
        title="No changes match these filters"
        hint="Clear some of the filters, or show all changes."
        action={
          <Button variant="default" onClick={props.onClear}>
            Show all changes
          </Button>
        }
      />
    );
  return (
    <EmptyState
      icon={<Activity aria-hidden size={18} />}
      title="No changes yet"
      hint="The first sync of a connection records what it finds; later syncs record what changed."
      action={<ButtonLink to="/connections">Go to connections</ButtonLink>}
    />
  );
}
