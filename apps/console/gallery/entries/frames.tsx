import { Button, Group, Stack, Text } from '@mantine/core';
import { Dialog } from '../../src/components/page/dialog';
import { PageSkeleton, Page } from '../../src/components/page/page';
import type { Entries } from '../entry.types';
import { Kept } from '../kept';

/** Components that surround others. */
export const frames: Entries = {
  dialog: {
    'opened by a button': (
      <Kept initial={false}>
        {(isOpen, keep) => (
          <>
            <Button variant="default" onClick={() => keep(true)}>
              Remove…
            </Button>
            {isOpen && (
              <Dialog title="Remove the connection" onClose={() => keep(false)}>
                <Stack>
                  <Text>Its resources are kept.</Text>
                  <Group justify="flex-end">
                    <Button variant="default" onClick={() => keep(false)}>
                      Cancel
                    </Button>
                    <Button color="red" onClick={() => keep(false)}>
                      Remove
                    </Button>
                  </Group>
                </Stack>
              </Dialog>
            )}
          </>
        )}
      </Kept>
    ),
  },
  page: {
    'with a description and an action': (
      <Page title="Components" description="What several pages show." actions={<Button>Add</Button>}>
        <Text>The page itself.</Text>
      </Page>
    ),
    'a title alone': (
      <Page title="Components">
        <Text>The page itself.</Text>
      </Page>
    ),
  },
  'page-skeleton': { 'while a page is loaded': <PageSkeleton /> },
};
