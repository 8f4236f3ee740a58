import type { ReceivedRequest, RequestListener } from './emulator.types.js';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type BodyAnswer, writeAnswer } from '../http/answer-writer.js';
import type { InFlightGauge } from '../http/loopback-server.js';
import { errorAnswer, withRetryAfter } from './answers/json-answer.js';
import type { ApiReader } from './endpoints/api-reader.js';
import { faultAnswer, type FaultRegistry } from './faults/fault-registry.js';
import type { LimitRegistry, Admission } from './limits/token-limits.js';
import type { KnownToken, Scopes, TokenRegistry } from './tokens/token-registry.js';

/** An entry whose status is set when the response is sent. */
export type LoggedRequest = Omit<ReceivedRequest, 'status'> & { status: number | undefined };

const REFUSED = 429;

/** The requests of an emulator, and how many were rejected. */
export class RequestLog {
  entries: LoggedRequest[] = [];
  refused = 0;

  add(entry: LoggedRequest): LoggedRequest {
    this.entries.push(entry);
    return entry;
  }

  answered(entry: LoggedRequest, status: number): void {
    entry.status = status;
    this.refused += status === REFUSED ? 1 : 0;
  }

  clear(): void {
    this.entries = [];
    this.refused = 0;
  }
}

/** What handles a request. */
export interface PipelineParts {
  readonly reader: ApiReader;
  /** Answers what is not a GET request. Undefined for what it does not support. */
  readonly write?: (request: IncomingMessage, address: URL, scopes: Scopes) => BodyAnswer | undefined;
  readonly tokens: TokenRegistry;
  readonly limits: LimitRegistry;
  readonly faults: FaultRegistry;
  readonly log: RequestLog;
  readonly gauge: InFlightGauge;
  readonly listeners: ReadonlySet<RequestListener>;
  readonly latencyMs: number;
  readonly now: () => number;
  /** Aborted when the emulator closes. */
  readonly closing: AbortSignal;
}

const withHeaders = (answer: Answer, headers: Admission['headers']): Answer => {
  if (!('broken' in answer)) {
    return { ...answer, headers: { ...headers, ...answer.headers } };
  }
  return answer.broken === 'cut' ? { ...answer, answer: withHeaders(answer.answer, headers) as BodyAnswer } : answer;
};

/** Handles a request from arrival to response: log, limits, latency, listeners, faults, token, rows. */
export class RequestPipeline {
  constructor(private readonly parts: PipelineParts) {}

  /** @param origin the emulator's own URL, for links. */
  async handle(request: IncomingMessage, response: ServerResponse, origin: string): Promise<void> {
    const { tokens, limits, log, latencyMs, now, listeners } = this.parts;
    const arrived = performance.now();
    const address = new URL(request.url ?? '/', origin);
    const token = tokens.find(request.headers.authorization);
    const admission = limits.of(token).admit(address.pathname, now());
    const entry = log.add(this.entryOf(request, response, address, token));
    for (const listener of listeners) {
      await listener(entry);
    }
    const answer = await this.answer(request, address, token, admission);
    // The latency is the total duration of a response, including the time to write a page.
    await this.pause(latencyMs - (performance.now() - arrived));
    const whole = 'broken' in answer ? undefined : answer;
    if (whole && !response.destroyed) {
      log.answered(entry, whole.status);
    }
    writeAnswer(response, withHeaders(answer, admission.headers));
  }

  private entryOf(request: IncomingMessage, response: ServerResponse, address: URL, token?: KnownToken): LoggedRequest {
    return {
      method: request.method ?? '',
      path: address.pathname,
      query: Object.fromEntries(address.searchParams),
      page: Number(address.searchParams.get('page') ?? 1),
      token: token?.index,
      startedAt: this.parts.now(),
      inFlight: this.parts.gauge.enter(response),
      status: undefined,
    };
  }

  private async answer(
    request: IncomingMessage,
    address: URL,
    token: KnownToken | undefined,
    admission: Admission,
  ): Promise<Answer> {
    const regular = (): BodyAnswer => this.regular(request, address, token, admission);
    const fault = this.parts.faults.take(address);
    await this.pause(fault?.delayMs ?? 0);
    return fault?.answer ? faultAnswer(fault.answer, regular) : regular();
  }

  private regular(
    request: IncomingMessage,
    address: URL,
    token: KnownToken | undefined,
    admission: Admission,
  ): BodyAnswer {
    if (!token || token.revoked) {
      return errorAnswer(401);
    }
    if (admission.refused) {
      return withRetryAfter(errorAnswer(429), admission.retryAfter);
    }
    if (request.method === 'GET') {
      return this.parts.reader.read(address, token.scopes);
    }
    return this.parts.write?.(request, address, token.scopes) ?? errorAnswer(405);
  }

  private async pause(ms: number): Promise<void> {
    if (ms > 0) {
      await wait(ms, undefined, { signal: this.parts.closing });
    }
  }
}
