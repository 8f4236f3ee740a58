import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SchedulerLike } from 'rxjs';
import { DetailError, type KindScenario, pageStyleOf } from '../scenario/kind-scenario.types.js';
import type { ProviderScenario } from '../scenario/provider-scenario.types.js';
import { fail, send, type Answer, tagged } from './answer-sender.js';
import { BodyWriter, FORMATS } from './body-writer.js';
import { writeError } from './error-writer.js';
import type { Fault, ReceivedRequest } from './fault.types.js';
import { LoopbackServer } from './loopback-server.js';
import { type CuttableList, cutPage, offsetOf, type PageContents } from './page-cutter.js';
import { FilledRows, type InsteadOfRows } from './filled-rows.js';
import { findRoute, type Route } from './route-table.js';
import { RowShelves } from './row-shelves.js';

/**
 * The number of rows per page if each row causes requests of its own. Pages of the size that real APIs use would take
 * minutes.
 */
const FEW_ROWS = 5;

/** A local provider that responds as its scenario describes, logs requests, and fails on demand. */
export class FakeProvider {
  readonly server = new LoopbackServer((request, response) => this.#take(request, response));
  readonly shelves = new RowShelves();
  readonly #filled: FilledRows;
  readonly requests: ReceivedRequest[] = [];
  readonly #faults: { readonly fault: Fault; left: number }[] = [];
  readonly #listeners: ((request: ReceivedRequest) => void)[] = [];
  readonly #bodies: BodyWriter;
  /**
   * Puts this many rows on a page, regardless of the request and the scenario. Default: as requested, but few if rows
   * have details.
   */
  pageRows?: number;
  /** Changes every page of a list before it is serialized. */
  tweak: (page: PageContents, request: ReceivedRequest) => PageContents = (page) => page;
  /** Replaces the rows of an embedded kind in the row with this uid. */
  insteadOf: InsteadOfRows = () => undefined;
  /** Additional headers of pages. */
  pageHeaders: (request: ReceivedRequest) => Readonly<Record<string, string>> = () => ({});
  /** The messages of errors. Default: the status in words. */
  errorMessage?: string;

  constructor(
    readonly scenario: ProviderScenario,
    readonly clock: SchedulerLike,
  ) {
    this.#bodies = new BodyWriter(scenario.format);
    this.#filled = new FilledRows(scenario.kinds, this.shelves, (kind, uid) => this.insteadOf(kind, uid));
  }

  /** Fails from now on, until the fault is used up. Earlier faults apply first. */
  failWith(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? Infinity });
  }

  /** Removes all faults. */
  heal(): void {
    this.#faults.length = 0;
  }

  /** Called for each request before it is answered. */
  onRequest(listener: (request: ReceivedRequest) => void): void {
    this.#listeners.push(listener);
  }

  /** The fixed number of rows that it puts on a page of a kind. Undefined if it depends on the request. */
  rowsOfPage({ details }: KindScenario): number | undefined {
    return this.pageRows ?? (details?.length ? FEW_ROWS : undefined);
  }

  #take(incoming: IncomingMessage, response: ServerResponse): void {
    const url = new URL(incoming.url ?? '/', this.server.origin);
    const route = findRoute(this.scenario, url.pathname, url.searchParams, incoming.headers);
    const request = this.#read(incoming, url, route);
    this.requests.push(request);
    for (const listener of this.#listeners) listener(request);
    const requestId = `request-${this.requests.length}`;
    const error = (status: number, headers?: Answer['headers'], code?: string): Answer =>
      writeError(this.scenario.errors, status, {
        requestId,
        code,
        message: this.errorMessage,
        headers: { 'x-request-id': requestId, ...headers },
      });
    const right = (): Answer => this.#answer(request, route, url, error);
    const entry = this.#faults.find(({ fault, left }) => left > 0 && fault.when(request));
    if (!entry) return send(response, right());
    entry.left -= 1;
    const { server, clock } = this;
    fail(response, entry.fault.answer, { server, clock, format: this.scenario.format, right, error });
  }

  #read(incoming: IncomingMessage, url: URL, route: Route | undefined): ReceivedRequest {
    const query = url.searchParams;
    const known = route?.route === 'fixed' ? undefined : route;
    const account = this.#signerOf(incoming, url);
    return {
      method: incoming.method ?? '',
      path: url.pathname,
      query,
      headers: incoming.headers,
      at: this.clock.now(),
      account,
      route: incoming.method === 'GET' ? (route?.route ?? 'unknown') : 'unknown',
      kind: known?.kind.kind,
      part: known?.part,
      offset:
        known?.route === 'list' ? offsetOf(this.#list(known, account), query, this.rowsOfPage(known.kind)) : undefined,
      id: known && 'id' in known ? known.id : undefined,
    };
  }

  #list({ kind, part }: { kind: KindScenario; part: string }, account: 0 | 1 = 0): CuttableList {
    return { style: pageStyleOf(kind, part), rows: this.shelves.of({ account, kind, part }), id: kind.id };
  }

  #accountOf({ headers }: IncomingMessage): 0 | 1 | undefined {
    const { accounts, seenBy } = this.scenario.credentials;
    const sent = String(headers[seenBy.header] ?? '');
    const [, basic] = /^basic (.+)$/i.exec(sent) ?? [];
    const text = basic === undefined ? sent : Buffer.from(basic, 'base64').toString();
    const holds = (account: 0 | 1): boolean => text.includes(accounts[account][seenBy.field] ?? '\0');
    if (holds(0)) return 0;
    return holds(1) ? 1 : undefined;
  }

  /** The account of a request. Undefined if it should be signed and is not. */
  #signerOf(incoming: IncomingMessage, { href }: URL): 0 | 1 | undefined {
    const { credentials } = this.scenario;
    const account = this.#accountOf(incoming);
    if (account === undefined || !credentials.isSigned) return account;
    const { method = '', headers } = incoming;
    return credentials.isSigned({ method, url: href, headers }, credentials.accounts[account]) ? account : undefined;
  }

  #answer(
    request: ReceivedRequest,
    route: Route | undefined,
    url: URL,
    error: (status: number, headers?: Answer['headers'], code?: string) => Answer,
  ): Answer {
    const { account } = request;
    if (account === undefined) return error(401);
    if (!route || request.route === 'unknown') return error(404);
    const { type } = FORMATS[this.scenario.format];
    if (route.route === 'fixed') return { status: 200, type, body: this.#bodies.write(route.fixed.body) };

    const { kind, part } = route;
    if (route.route === 'list') {
      const page = cutPage(this.#list(route, account), request.query, this.rowsOfPage(kind));
      if (!page) return error(400);
      const address = new URL(url);
      const rows = this.#filled.of(page.rows, { account, kind, part });
      const style = pageStyleOf(kind, part);
      const { body, headers } = this.#bodies.page(style, this.tweak({ ...page, rows }, request), address);
      const answer = { status: 200, type, body, headers: { ...headers, ...this.pageHeaders(request) } };
      return style.etag ? tagged(answer, String(request.headers['if-none-match'] ?? '')) : answer;
    }
    const found = this.shelves.find({ account, kind, part }, route.id);
    const [row] = found ? this.#filled.of([found], { account, kind, part }) : [];
    const body = row && route.detail.answer(row, part);
    if (body === undefined) return error(404);
    if (body instanceof DetailError) return error(body.status, undefined, body.code);
    return { status: 200, type, body: this.#bodies.write(body) };
  }
}
