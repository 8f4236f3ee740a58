import type { ResourceType } from '@maestro/core';
import { BodyWriter } from '../provider/body-writer.js';
import { cutPage } from '../provider/page-cutter.js';
import { findRoute, type Route } from '../provider/route-table.js';
import { RowShelves } from '../provider/row-shelves.js';
import { DetailError, type KindScenario, pageStyleOf } from '../scenario/kind-scenario.types.js';
import type { Row } from '../scenario/row.types.js';

/** A kind of a plugin, with its rows. */
export interface ScenarioKind {
  readonly type: Pick<ResourceType, 'kind' | 'parent'>;
  readonly scenario: KindScenario;
}

/** The length and location of the lists. */
export interface ScenarioListsOptions {
  /** The number of rows of each list, or of each list of a kind: the samples first, then copies. Default: the samples. */
  readonly rows?: number | ((kind: string) => number);
  /** Regions with separate lists, for paths that contain a region. */
  readonly regions?: readonly string[];
}

/** The response to GET for one of the lists or an address below it. */
export interface ScenarioAnswer {
  /** The requested kind. */
  readonly kind: string;
  /** 400: there is no such page; 404: there is no such row or parent. The server provides the bodies of errors. */
  readonly status: 200 | 400 | 404;
  /** JSON; empty unless the status is 200. */
  readonly body: string;
  /** Headers with totals or links, if the scenario has them. */
  readonly headers: Readonly<Record<string, string>>;
}

const ACCOUNT = 0;

/**
 * Serves the lists and rows of some kinds from their scenarios, with their pagination, parents and regions. For servers with additional
 * routes; `serveScenario` starts a complete server.
 */
export class ScenarioLists {
  readonly #kinds: ReadonlyMap<string, ScenarioKind>;
  readonly #options: ScenarioListsOptions;
  readonly #shelves = new RowShelves();
  readonly #filled = new Set<string>();
  readonly #bodies = new BodyWriter('json');

  constructor(kinds: readonly ScenarioKind[], options: ScenarioListsOptions = {}) {
    this.#kinds = new Map(kinds.map((kind) => [kind.type.kind, kind]));
    this.#options = options;
  }

  /** The rows of one list, in the provider's order. Can be modified. @param part the region, the parent's uid, or the scenario's part id. */
  rows(kind: string, part?: string): Row[] {
    const { scenario } = this.#kind(kind);
    const parts = this.#fill(kind);
    return this.#shelves.of({ account: ACCOUNT, kind: scenario, part: part ?? parts[0] ?? '' });
  }

  /**
   * The response to GET; undefined if the address belongs to none of the kinds.
   *
   * @param look returns the visible part of a row. Default: all of it.
   */
  answer(address: URL, look: (row: Row, kind: string) => Row = (row) => row): ScenarioAnswer | undefined {
    // Embedded rows are part of the samples of the kind that contains them.
    const kinds = [...this.#kinds.values()].map(({ scenario }) => scenario).filter(({ embedded }) => !embedded);
    const route = findRoute({ kinds }, address.pathname, address.searchParams);
    if (!route || route.route === 'fixed') return undefined;
    const { kind } = route.kind;
    const found = this.#isThere(route) ? this.#found(route, address, (row) => look(row, kind)) : 404;
    return typeof found === 'number' ? { kind, status: found, body: '', headers: {} } : { kind, status: 200, ...found };
  }

  #found(
    route: Exclude<Route, { route: 'fixed' }>,
    address: URL,
    look: (row: Row) => Row,
  ): 400 | 404 | Pick<ScenarioAnswer, 'body' | 'headers'> {
    const { kind, part } = route;
    const shelf = { account: ACCOUNT, kind, part } as const;
    if (route.route === 'list') {
      const style = pageStyleOf(kind, part);
      const list = { style, rows: this.#shelves.of(shelf), id: kind.id };
      const page = cutPage(list, address.searchParams);
      return page ? this.#bodies.page(style, { ...page, rows: page.rows.map(look) }, address) : 400;
    }
    const row = this.#shelves.find(shelf, route.id);
    const body = row && route.detail.answer(look(row), part);
    return body === undefined || body instanceof DetailError ? 404 : { body: this.#bodies.write(body), headers: {} };
  }

  /** Whether the parent of the list exists. Parents whose lists are served elsewhere are assumed to exist, and have the samples. */
  #isThere({ kind: { kind }, part }: Exclude<Route, { route: 'fixed' }>): boolean {
    const parts = this.#fill(kind);
    if (part === '' || parts.includes(part)) return true;
    const { parent } = this.#kind(kind).type;
    if (parent === undefined || this.#kinds.has(parent)) return false;
    this.#fillPart(kind, part, this.#kind(kind).scenario.samples.length);
    return true;
  }

  /** Fills the lists of a kind on the first request, in a fixed order, so that they are reproducible. */
  #fill(kind: string): readonly string[] {
    const parts = this.#partsOf(kind);
    const { rows: asked = this.#kind(kind).scenario.samples.length } = this.#options;
    const rows = typeof asked === 'number' ? asked : asked(kind);
    parts.forEach((part, index) => this.#fillPart(kind, part, index === 0 ? rows : Math.min(rows, 1)));
    return parts;
  }

  #fillPart(kind: string, part: string, rows: number): void {
    const key = JSON.stringify([kind, part]);
    if (this.#filled.has(key)) return;
    this.#filled.add(key);
    const { scenario } = this.#kind(kind);
    const held = scenario.held?.(part);
    if (held) {
      this.#shelves.of({ account: ACCOUNT, kind: scenario, part }).push(...held);
      return;
    }
    this.#shelves.fill({ account: ACCOUNT, kind: scenario, part }, rows);
  }

  #partsOf(kind: string): readonly string[] {
    const { scenario, type } = this.#kind(kind);
    const parent = type.parent === undefined ? undefined : this.#kinds.get(type.parent);
    if (parent) {
      const ids = this.#fill(parent.type.kind).flatMap((part) =>
        this.#shelves.of({ account: ACCOUNT, kind: parent.scenario, part }).map((row) => ({ row, part })),
      );
      return ids
        .filter(({ row }) => scenario.under?.(row) ?? true)
        .map(({ row, part }) => parent.scenario.uid?.(row, part) ?? parent.scenario.id(row));
    }
    if (type.parent !== undefined) return [];
    if (scenario.parts) return scenario.parts.map(({ id }) => id);
    return scenario.path.includes('{part}') ? (this.#options.regions ?? []) : [''];
  }

  #kind(kind: string): ScenarioKind {
    const found = this.#kinds.get(kind);
    if (!found)
      throw new RangeError(`There is no scenario of ${kind}. Available: ${[...this.#kinds.keys()].join(', ')}.`);
    return found;
  }
}
