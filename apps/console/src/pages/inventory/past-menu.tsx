import { Button, Group, Popover, Skeleton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { History } from 'lucide-react';
import { lazy, Suspense } from 'react';

/** Rarely used, so the calendar is loaded lazily. */
const MomentPicker = lazy(() => import('./moment-picker').then((module) => ({ default: module.MomentPicker })));

const HOUR_MS = 3_600_000;
const PRESETS = [
  { label: 'An hour ago', ago: HOUR_MS },
  { label: 'Yesterday', ago: 24 * HOUR_MS },
  { label: 'A week ago', ago: 7 * 24 * HOUR_MS },
  { label: 'A month ago', ago: 30 * 24 * HOUR_MS },
];

/** Chooses the point in time of a list. */
export function PastMenu(props: {
  /** RFC 3339. Absent for the current state. */
  readonly at: string | undefined;
  readonly onChange: (at: string) => void;
}) {
  const [isOpen, { toggle, close }] = useDisclosure();
  const choose = (moment: Date) => {
    close();
    props.onChange(moment.toISOString());
  };
  return (
    <Popover opened={isOpen} onChange={(opened) => !opened && close()} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" fw={500} leftSection={<History aria-hidden size={18} />} onClick={toggle}>
          View as of…
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="View as of">
        <Stack gap="sm">
          <Group gap="xs" maw={290}>
            {PRESETS.map(({ label, ago }) => (
              <Button key={label} variant="light" size="compact-sm" onClick={() => choose(new Date(Date.now() - ago))}>
                {label}
              </Button>
            ))}
          </Group>
          <Suspense fallback={<Skeleton w={290} h={330} />}>
            <MomentPicker at={props.at} onChoose={choose} />
          </Suspense>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
