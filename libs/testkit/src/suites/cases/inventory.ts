import { type Connection, confirmAbsence, type ResourceType } from '@maestro/core';
import { lastValueFrom } from 'rxjs';
import { listParts } from '../../stage/list-kind.js';
import { pageSize } from '../../stage/measure-pages.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';

/** The number of rows that core reads one by one. */
export const FEW = 12;

/** Pages of the list. */
const PAGES = 4;

/** A host's inventory of the first part of a kind. */
export class Inventory {
  known: readonly string[] = [];

  constructor(
    readonly stage: Stage,
    readonly connection: Connection,
    readonly type: ResourceType,
    readonly rows: StageRows,
  ) {}

  /** @param count rows of the list, which has several pages. Absence depends on the pages, and not on how many rows each has. */
  static async of(stage: Stage, type: ResourceType, count = FEW): Promise<Inventory> {
    const connection = await stage.connect();
    const size = await pageSize(stage.subject, type);
    stage.provider.pageRows = Math.min(size, Math.ceil(count / PAGES));
    const rows = new StageRows(stage, type);
    rows.fill(count);
    const inventory = new Inventory(stage, connection, type, rows);
    await inventory.sync();
    return inventory;
  }

  /**
   * Lists the kind and confirms missing rows with a second check.
   *
   * @param meanwhile runs between the listing and the second check.
   * @returns the uids treated as gone.
   */
  async sync(meanwhile: () => void = () => undefined): Promise<readonly string[]> {
    const { stage, connection, type, rows } = this;
    const { collector, parts } = await listParts(stage, connection, type);
    const [part = { id: '' }] = parts;
    const { resources, outcomes } = await stage.list(connection, type);
    const outcome = outcomes.find((each) => each.part.id === part.id);
    if (outcome?.complete !== true) return [];
    const others = new Set(rows.parts.slice(1).flatMap((id) => rows.of(id).map((row) => rows.uid(row, id))));
    const seen = new Set(resources.map(({ key }) => String(key.uid)).filter((uid) => !others.has(uid)));
    const missing = this.known.filter((uid) => !seen.has(uid));
    meanwhile();
    const { skipped } = outcome;
    const second = confirmAbsence({ collector, part, redactor: connection.redactor, skipped }, missing);
    const { gone } = await stage.drive(lastValueFrom(second), `the second check of ${type.kind}`);
    this.known = [...new Set([...this.known, ...seen])].filter((uid) => !gone.includes(uid));
    return gone;
  }

  /** Removes a known row at the provider. */
  remove(uid = this.known[0] ?? ''): string {
    const place = this.rows.first.findIndex((row) => this.rows.uid(row) === uid);
    if (place !== -1) this.rows.first.splice(place, 1);
    return uid;
  }
}
