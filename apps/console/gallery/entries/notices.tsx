import { Button } from '@mantine/core';
import { Server } from 'lucide-react';
import { ApiProblem, ServerUnreachableError } from '../../src/api/api-problem';
import { CoarseNote } from '../../src/components/notices/coarse-note';
import { EmptyState } from '../../src/components/page/page';
import { ProblemAlert } from '../../src/components/notices/problem-alert';
import { RefusedPlugins } from '../../src/components/notices/refused-plugins';
import { ShownOnce } from '../../src/components/notices/shown-once';
import type { Entries } from '../entry.types';

const REFUSED = new ApiProblem({
  type: 'about:blank',
  title: 'The connection could not be created',
  status: 422,
  detail: 'Two fields have to be changed.',
  instance: '4bfa2f2e-1c0d-4f0f-9d53-54a2e7f4c1d7',
  errors: [
    { field: 'name', message: 'Enter a name.' },
    { field: 'regions', message: 'Choose at least one region.' },
  ],
});

const PLUGIN = { package: 'plugin-acme', reason: 'it needs a newer version of the host: 3.0.0 or newer.' };

/** What is said in place of, or above, what somebody expected. */
export const notices: Entries = {
  'coarse-note': { always: <CoarseNote /> },
  'empty-state': {
    'with a next step': (
      <EmptyState
        icon={<Server aria-hidden />}
        title="No servers"
        hint="None of the connections has any."
        action={<Button>Connect an account</Button>}
      />
    ),
    'without one': <EmptyState title="No changes" hint="Nothing has changed in this period." />,
  },
  'problem-alert': {
    'refused by the host': <ProblemAlert error={REFUSED} />,
    'the host cannot be reached': <ProblemAlert error={new ServerUnreachableError()} onRetry={() => undefined} />,
    'a fault of the page': <ProblemAlert error={new Error('The list has no end.')} />,
  },
  'refused-plugins': {
    'one of them': <RefusedPlugins refused={[PLUGIN]} />,
    'two of them': (
      <RefusedPlugins refused={[PLUGIN, { package: '@example/other', reason: 'the package is not installed.' }]} />
    ),
    'none, and so nothing': <RefusedPlugins refused={[]} />,
  },
  'shown-once': {
    'a token': (
      <ShownOnce label="Token" value={`mst_${'example'.repeat(6)}`} title="Copy this token now">
        It is shown only once. The host stores only a hash.
      </ShownOnce>
    ),
  },
};
