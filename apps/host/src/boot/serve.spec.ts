import { Module } from '@nestjs/common';
import { connect } from 'node:net';
import { once } from 'node:events';
import type { HostConfig } from '../config/host-config.types.js';
import { serve } from './serve.js';

@Module({})
class EmptyHost {}

const CONFIG = { role: 'worker', host: '127.0.0.1', port: 0, logLevel: 'silent' } as unknown as HostConfig;

const accepts = async (url: string): Promise<boolean> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const isOpen = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isOpen;
};

describe('a host whose start fails after it listens', () => {
  it.each(['admit', 'ready'] as const)('listens no more: %s', async (step) => {
    let url = '';
    const failing = async (app: { getUrl(): Promise<string> }): Promise<never> => {
      url = await app.getUrl();
      expect(await accepts(url)).toBe(true);
      throw new Error('the demo could not be read');
    };

    await expect(serve(EmptyHost, CONFIG, { [step]: failing })).rejects.toThrow('the demo could not be read');
    expect(await accepts(url)).toBe(false);
  });

  it('reports a port in use, with advice', async () => {
    let port = 0;
    const busy = async (app: { getUrl(): Promise<string> }): Promise<never> => {
      port = Number(new URL(await app.getUrl()).port);
      await expect(serve(EmptyHost, { ...CONFIG, port })).rejects.toThrow('Set MAESTRO_PORT to another port');
      throw new Error('done');
    };

    await expect(serve(EmptyHost, CONFIG, { ready: busy })).rejects.toThrow('done');
  });
});
