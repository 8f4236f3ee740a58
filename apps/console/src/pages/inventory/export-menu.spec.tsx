import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Notifications, notifications } from '@mantine/notifications';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderInApp } from '../../../test/render';
import { ExportMenu } from './export-menu';

/** Milliseconds that a loaded machine may take. */
const TIMEOUT = { timeout: 10_000 };

const CONTENT = 'name\r\nweb-1\r\n';
const HEADERS = {
  'content-disposition': 'attachment; filename="maestro-resources.csv"',
  'content-length': String(CONTENT.length),
  'content-digest': `sha-256=:${createHash('sha256').update(CONTENT).digest('base64')}:`,
};

const LIST = {
  id: 'server',
  title: 'Servers',
  nouns: ['server', 'servers'],
  entity: { id: 'server', title: { one: 'Server', many: 'Servers' }, category: 'compute', icon: 'server', fields: {} },
} as const;

describe('ExportMenu', { timeout: 90_000 }, () => {
  const saved: { name: string; address: string }[] = [];
  let server: Server | undefined;

  beforeEach(() => {
    saved.length = 0;
    // A browser's part: jsdom neither keeps files nor follows links.
    URL.createObjectURL = () => 'blob:export';
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, address: this.href });
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    notifications.clean();
    server?.closeAllConnections();
    server?.close();
  });

  const exportFrom = async (answer: RequestListener): Promise<string[]> => {
    const asked: string[] = [];
    server = createServer((request, response) => {
      asked.push(String(request.url));
      answer(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const fetchReal = globalThis.fetch;
    vi.stubGlobal('fetch', (address: string) => fetchReal(address.replace(window.location.origin, origin)));
    renderInApp(
      <>
        <Notifications />
        <ExportMenu list={LIST} search={{ region: ['fra1'], state: 'present', sort: '-name' }} />
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByText('CSV', {}, TIMEOUT));
    return asked;
  };

  it('saves the list with its filters and order', async () => {
    const asked = await exportFrom((_, response) => response.writeHead(200, HEADERS).end(CONTENT));

    await vi.waitFor(() => expect(saved).toEqual([{ name: 'maestro-resources.csv', address: 'blob:export' }]), TIMEOUT);
    const query = new URL(String(asked[0]), 'http://host').searchParams;
    expect(Object.fromEntries(query)).toMatchObject({ format: 'csv', region: 'fra1', sort: '-name' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('does not save a truncated file, and says so', async () => {
    await exportFrom((_, response) => {
      response.writeHead(200, HEADERS).write(CONTENT.slice(0, 4), () => response.destroy());
    });

    await screen.findByText(/^The export is incomplete: \d of 13 bytes arrived\. Try again\.$/, {}, TIMEOUT);
    expect(saved).toEqual([]);
  });

  it('does not save an altered file, and says so', async () => {
    await exportFrom((_, response) => response.writeHead(200, HEADERS).end(CONTENT.replace('1', '2')));

    await screen.findByText(/does not match the checksum/, {}, TIMEOUT);
    expect(saved).toEqual([]);
  });

  it('leaves large files to the browser', async () => {
    await exportFrom((_, response) => {
      response.writeHead(200, { ...HEADERS, 'content-length': '200000001' }).write(CONTENT);
    });

    await screen.findByText('Large export', {}, TIMEOUT);
    expect(saved).toMatchObject([
      { name: '', address: expect.stringContaining('/api/v1/resources/export?format=csv') },
    ]);
  });
});
