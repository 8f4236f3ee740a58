import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { type ApiServer, startApiServer } from '../../../test/api-server';
import { renderInApp } from '../../../test/render';
import { SettingsPage } from './settings-page';

const NAMES = { a: 'Production', b: 'Staging', c: 'Archive' };

describe('the settings', { timeout: 60_000 }, () => {
  let server: ApiServer | undefined;

  afterEach(() => server?.close());

  async function open(role: string, connections: object) {
    server = await startApiServer({
      'GET /session': {
        signedIn: {
          name: 'ada',
          role,
          connections: Object.entries(connections).map(([connectionId, own]) => ({ connectionId, role: own })),
        },
        demo: false,
      },
      'GET /connections': { items: Object.entries(NAMES).map(([id, name]) => ({ id, name })), nextCursor: null },
      'GET /tokens': { items: [], nextCursor: null },
    });
    const root = createRootRoute({ component: Outlet });
    const app = createRoute({ getParentRoute: () => root, id: 'app' });
    const settings = createRoute({ getParentRoute: () => app, path: '/settings', component: SettingsPage });
    const others = createRoute({ getParentRoute: () => app, path: '/settings/notifications' });
    const routeTree = root.addChildren([app.addChildren([settings, others])]);
    const history = createMemoryHistory({ initialEntries: ['/settings'] });
    renderInApp(<RouterProvider router={createRouter({ routeTree, history }) as never} />);
  }

  const tabs = async () => (await screen.findAllByRole('tab')).map(({ textContent }) => textContent);

  it('show admins of some connections the feeds, of these connections', async () => {
    await open('limited', { a: 'admin', b: 'viewer' });

    expect(await tabs()).toEqual(['Feeds']);
    await userEvent.click(await screen.findByRole('combobox', { name: 'Connections' }));
    await screen.findByRole('option', { name: 'Production' });
    expect(screen.queryByRole('option', { name: 'Staging' })).toBeNull();
  });

  it('show nothing to those who are no admin of any', async () => {
    await open('operator', { b: 'viewer' });

    await screen.findByText('Admins only');
    expect(screen.queryByRole('tab')).toBeNull();
  });

  it('show all to admins of all connections', async () => {
    await open('admin', {});

    expect(await tabs()).toContain('Tokens');
    expect(await tabs()).toHaveLength(6);
  });
});
