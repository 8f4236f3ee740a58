import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message of a host. */
export interface ReceivedMessage {
  /** When its last byte arrived: milliseconds since 1970. */
  readonly at: number;
  readonly body: string;
}

/** A server that accepts webhooks. */
export interface MessageReceiver {
  readonly url: string;
  /** The next message that arrives. */
  next(): Promise<ReceivedMessage>;
  close(): Promise<void>;
}

/** Without one until then, a message was lost. */
const WAIT_MS = 60_000;

/** Starts a receiver on 127.0.0.1. */
export async function startReceiver(): Promise<MessageReceiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const message: ReceivedMessage = { at: Date.now(), body: Buffer.concat(chunks).toString() };
      response.writeHead(204).end();
      server.emit('message', message);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: async () =>
      ((await once(server, 'message', { signal: AbortSignal.timeout(WAIT_MS) })) as [ReceivedMessage])[0],
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
