import type { ServerResponse } from 'node:http';
import type { SchedulerLike } from 'rxjs';
import { FORMATS } from './body-writer.js';
import type { FaultAnswer } from './fault.types.js';
import type { LoopbackServer } from './loopback-server.js';
import { createHash } from 'node:crypto';

const HTML = '<!doctype html><html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>';

/** What is needed to simulate a fault. */
interface FailureTools {
  readonly server: LoopbackServer;
  readonly clock: SchedulerLike;
  readonly format: keyof typeof FORMATS;
  /** The response without the fault. */
  readonly right: () => Answer;
  readonly error: (status: number, headers?: Readonly<Record<string, string>>) => Answer;
}

/** Sends a complete response. */
export function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  if (response.destroyed) return;
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'content-type': type, ...headers, 'content-length': bytes.byteLength }).end(bytes);
}

/** Simulates a fault. */
export function fail(response: ServerResponse, fault: FaultAnswer, tools: FailureTools): void {
  const { right, error, format, server, clock } = tools;
  switch (fault.as) {
    case 'error':
      return send(response, error(fault.status, fault.headers));
    case 'html':
      return send(response, { status: fault.status, type: 'text/html', body: HTML });
    case 'redirect':
      return send(response, { status: 302, type: 'text/plain', body: '', headers: { location: fault.to } });
    case 'empty':
      return send(response, { status: 200, type: FORMATS[format].type, body: FORMATS[format].empty });
    case 'malformed': {
      const answer = right();
      return send(response, { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) });
    }
    case 'cut':
    case 'stall':
      return sendHalf(response, right(), () =>
        fault.as === 'cut' ? response.socket?.destroy() : server.keepSilent(response),
      );
    case 'hang':
      return server.keepSilent(response);
    case 'late':
      server.keepSilent(response);
      clock.schedule(() => {
        server.speak(response);
        send(response, right());
      }, fault.ms);
  }
}

function sendHalf(response: ServerResponse, { status, type, body, headers }: Answer, then: () => void): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'content-type': type, ...headers, 'content-length': bytes.byteLength });
  response.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)), then);
}

/** A complete HTTP response. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The response with the entity tag of its body; 304 without a body if the client already has it (RFC 9110, section
 * 13.1.2).
 */
export function tagged(answer: Answer, known: string): Answer {
  const etag = `"${createHash('sha256').update(answer.body).digest('hex').slice(0, 32)}"`;
  const headers = { ...answer.headers, etag };
  return known === etag ? { ...answer, status: 304, body: '', headers } : { ...answer, headers };
}
