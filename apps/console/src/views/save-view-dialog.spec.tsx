import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { type ApiServer, startApiServer } from '../../test/api-server';
import { renderInApp } from '../../test/render';
import { SaveViewDialog } from './save-view-dialog';

const session = (role: string) => ({ 'GET /session': { demo: false, signedIn: { name: 'ann', role } } });

describe('SaveViewDialog', { timeout: 60_000 }, () => {
  let server: ApiServer | undefined;

  afterEach(() => server?.close());

  const save = async (role: string) => {
    server = await startApiServer({ ...session(role), 'POST /views': { id: '1' } });
    renderInApp(<SaveViewDialog content={{ query: 'vcpus>4', entity: 'server' }} onClose={() => {}} />);
    await userEvent.type(await screen.findByRole('textbox', { name: /Name/ }), 'Big');
    return server;
  };

  it('saves a list with a name, for its owner alone', async () => {
    const { received } = await save('viewer');
    expect(screen.queryByRole('checkbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await received('POST /views')).toEqual({
      ...{ name: 'Big', description: '', query: 'vcpus>4', entity: 'server', visibility: 'own' },
    });
  });

  it('shares it, if the token may', async () => {
    const { received } = await save('operator');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Share with everybody' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await received('POST /views')).toMatchObject({ visibility: 'shared' });
  });

  it('shows what is wrong with the query', async () => {
    const running = await save('viewer');
    const detail = 'query, at character 1: There is no field vcpu. Did you mean vcpus?';
    running.refuse('POST /views', { code: 'invalid-request', status: 400, title: 'Invalid request', detail });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText(/Did you mean vcpus/)).toBeTruthy();
  });
});
