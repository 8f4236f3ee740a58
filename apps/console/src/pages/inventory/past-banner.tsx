import { Alert, Button, Group } from '@mantine/core';
import { History } from 'lucide-react';

const EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });

/** Indicates that a list shows a past state, with a button to return. */
export function PastBanner({ at, onReturn }: { readonly at: string; readonly onReturn: () => void }) {
  const moment = new Date(at);
  const isMoment = !Number.isNaN(moment.getTime());
  return (
    <Alert icon={<History aria-hidden size={18} />} color="yellow" py="xs" role="status">
      <Group justify="space-between" gap="xs">
        <span>Viewing as of {isMoment ? EXACT.format(moment) : at}</span>
        <Button size="compact-sm" variant="default" onClick={onReturn}>
          Back to live
        </Button>
      </Group>
    </Alert>
  );
}
