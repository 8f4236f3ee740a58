import type { ResourceType } from '@maestro/core';
import type { ShelfAddress } from '../provider/row-shelves.js';
import type { KindScenario } from '../scenario/kind-scenario.types.js';
import type { Row } from '../scenario/row.types.js';
import type { Stage } from './stage.js';

/** The parents that contain the rows of a kind. */
const PARENTS = 2;

/** The rows of one kind in one account, over all its parts. */
export class StageRows {
  readonly kind: KindScenario;
  /** Ids of the parts: of regions, of parents, as the scenario lists them, or one that is empty. */
  readonly parts: readonly string[];

  constructor(
    readonly stage: Stage,
    readonly type: ResourceType,
    readonly account: 0 | 1 = 0,
  ) {
    this.kind = stage.kindScenario(type);
    this.parts = this.#partIds();
  }

  /**
   * Creates a number of rows in the first part, and one in each other part. Returns the first part's list, which can be
   * modified.
   */
  fill(asked: number): Row[] {
    const count = this.isOne ? Math.min(asked, 1) : asked;
    this.parts.forEach((part, index) => this.stage.provider.shelves.fill(this.#address(part), index === 0 ? count : 1));
    for (const kind of this.#joinedKinds())
      this.stage.provider.shelves.complete({ account: this.account, kind, part: '' });
    return this.first;
  }

  /** The first part's list. */
  get first(): Row[] {
    return this.of(this.firstPart);
  }

  get firstPart(): string {
    return this.parts[0] ?? '';
  }

  of(part: string): Row[] {
    return this.stage.provider.shelves.of(this.#address(part));
  }

  /** A new row for the first part that is not in any list. */
  another(): Row {
    return this.stage.provider.shelves.another(this.#address(this.firstPart));
  }

  uid(row: Row, part = this.firstPart): string {
    return this.kind.uid?.(row, part) ?? this.kind.id(row);
  }

  /** Of all parts, in order. */
  get uids(): string[] {
    return this.parts.flatMap((part) => this.of(part).map((row) => this.uid(row, part)));
  }

  /** The uids of matching rows in all parts. If there are fewer than `least`, rows are added to the first part. */
  uidsWhere(fits: (row: Row) => boolean, least: number): readonly string[] {
    const uids = this.parts.flatMap((part) => this.of(part).flatMap((row) => (fits(row) ? this.uid(row, part) : [])));
    for (let tries = least * this.kind.samples.length; uids.length < least && tries > 0; tries -= 1) {
      const row = this.another();
      if (!fits(row)) continue;
      this.first.push(row);
      uids.push(this.uid(row));
    }
    if (uids.length === 0)
      throw new Error(
        `No sample of ${this.type.kind} has children according to \`under\`. Add one, or correct \`under\`.`,
      );
    return uids;
  }

  /** Whether the provider has one object instead of a list. */
  get isOne(): boolean {
    const { page } = this.kind;
    return page.style === 'whole' && page.one === true;
  }

  /** Whether its parts are the regions that a connection chose. */
  get isRegional(): boolean {
    return this.type.parent === undefined && !this.kind.parts && this.kind.path.includes('{part}');
  }

  #address(part: string): ShelfAddress {
    return { account: this.account, kind: this.kind, part };
  }

  /** Kinds whose lists its rows refer to: their samples have to be there. */
  #joinedKinds(): readonly KindScenario[] {
    const { joined = [] } = this.kind;
    return this.stage.subject.scenario.kinds.filter((each) => each !== this.kind && joined.includes(each.path));
  }

  #partIds(): readonly string[] {
    const { kind, stage, type } = this;
    const { resources } = stage.subject.plugin.manifest;
    const parent = resources.find((each) => each.kind === type.parent);
    if (parent) {
      const parents = new StageRows(stage, parent, this.account);
      if (parents.uids.length === 0) parents.fill(PARENTS);
      return kind.under ? parents.uidsWhere(kind.under, PARENTS) : parents.uids;
    }
    if (kind.parts) return kind.parts.map(({ id }) => id);
    return this.isRegional ? (stage.subject.scenario.regions ?? []) : [''];
  }
}
