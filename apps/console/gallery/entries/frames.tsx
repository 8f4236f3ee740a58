import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { Dialog } from '../../src/components/page/dialog';
import { FormDialog } from '../../src/components/page/form-dialog';
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
  'form-dialog': {
    'opened by a button': (
      <Kept initial={false}>
        {(isOpen, keep) => (
          <>
            <Button variant="default" onClick={() => keep(true)}>
              Rename…
            </Button>
            {isOpen && (
              <FormDialog
                {...{ title: 'Rename the view', onClose: () => keep(false), onSubmit: () => keep(false) }}
                work={{ isPending: false, error: new Error('A view of this name exists.') }}
              >
                <TextInput label="Name" defaultValue="Production" />
              </FormDialog>
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
