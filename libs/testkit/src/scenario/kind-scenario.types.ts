import type { PageStyle } from './page-style.types.js';
import type { Row } from './row.types.js';

/** An error that is the right answer: S3's `NoSuchCORSConfiguration` for a bucket without CORS. */
export class DetailError {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {}
}

/** What the plugin may ask about one row besides the list. */
export interface DetailRoute {
  /** `/v2/droplets/{id}`, `/{part}/{id}`: `{id}` is the row's id, `{part}` the part's. */
  readonly path: string;
  /** Parameters that must be there with these values; an empty text stands for a parameter without a value: `{cors: ''}`. */
  readonly query?: Readonly<Record<string, string>>;
  /** The body for a row: an object is written as JSON or XML, a text as it is. A row that is not there is answered with 404. Pure. */
  answer(row: Row, part: string): object | string;
}

/** What the pages of one part look like. */
export const pageStyleOf = ({ page, parts = [] }: Pick<KindScenario, 'page' | 'parts'>, part: string): PageStyle =>
  parts.find(({ id }) => id === part)?.page ?? page;

/** One list of a kind that has several under one path. */
export interface PartScenario {
  /** The part's id, as the collector names it: `gpus`. */
  readonly id: string;
  /** Query parameters that ask for it: `{type: 'gpus'}`. A part without any answers what no other part answers. */
  readonly query?: Readonly<Record<string, string>>;
  /** What its pages look like, where not as those of the kind. */
  readonly page?: PageStyle;
}

/** Where the rows of an embedded kind are. */
export interface EmbeddedPlace {
  /** The kind whose rows contain them: `digitalocean.database`. */
  readonly in: string;
  /** JSON pointer (RFC 6901) into such a row: `/users`. */
  readonly at: string;
}

/** One kind of resource at the fake provider: its list, its rows, and how one row is read. */
export interface KindScenario {
  /** As the manifest names it: `digitalocean.droplet`. */
  readonly kind: string;
  /**
   * The path of the list, as the provider sees it: `/v2/droplets`. `{part}` stands for the part's id where the path holds it: a region,
   * or the uid of the parent (`/v2/domains/{part}/records`). Under what is itself under another, it stands there once for each:
   * `/v2/registries/{part}/repositories/{part}/tags`. `{region}` is a step of the path that may hold anything.
   */
  readonly path: string;
  /** Its rows are part of other rows, so it has no list. Made by `embeddedScenario`. */
  readonly embedded?: EmbeddedPlace;
  /**
   * Whether a row of its parent has such a list, for a kind with `parentWhere`: `(cluster) => cluster['engine'] === 'kafka'`. Some sample of
   * the parent has one, and some has none. Pure.
   */
  under?(parent: Row): boolean;
  /** Headers without which the provider lists something else: `{'x-filter': '{"is_public":false}'}`. A request that lacks one is not answered. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Where several lists share the path. Default: one list, which needs no query parameter. */
  readonly parts?: readonly PartScenario[];
  readonly page: PageStyle;
  /** Rows as the provider writes them, each different; together they hold every field that the plugin reads. At least one. */
  readonly samples: readonly Row[];
  /** Another row like a sample, with an id (and name) made of `n`, which is different each time. Pure. */
  copy(sample: Row, n: number): Row;
  /**
   * All rows of one part of a made-up account, for emulators that show whole accounts. Default: the samples, then copies. Pure.
   *
   * @param part the part's id, or the uid of the parent.
   */
  held?(part: string): readonly Row[];
  /** The id that names the row in paths (`{id}`). Pure. */
  id(row: Row): string;
  /** The uid that the plugin gives the row, where it is not its id: `nyc3/assets`. Pure. */
  uid?(row: Row, part: string): string;
  /** A row that is there and cannot be read, because what the plugin needs of it is missing: `{name: 'without an id'}`. */
  readonly unreadable: Row;
  /**
   * A row as it is when it is not of the kind, where the list also shows such rows and `map` gives undefined for them: the same row with
   * `is_public: true`, say. Its id stays. Pure.
   */
  skipped?(row: Row): Row;
  /** How one row is read by its id. Absent: the collector has no `exists`. */
  readonly read?: DetailRoute;
  /** What else the plugin asks about each row. The kit then keeps pages and lists small automatically. */
  readonly details?: readonly DetailRoute[];
  /**
   * Paths of lists that its rows refer to (`joins` of the declaration), each of which is the list of another kind, whose samples it
   * then has, or one of the `fixed` addresses of the scenario: `/v4/linode/types`, or `/zones/{part}/prices` where each region has its own. At least one sample refers to a row of each.
   */
  readonly joined?: readonly string[];
  /** Fields of the resource that this provider does not tell, so that no sample can fill them: `region`, `tags`, `attributes.gpuCount`. */
  readonly lacks?: readonly string[];
  /** Rows of the longest list that is tried. Default: 10,000, and 100 where rows have details. */
  readonly many?: number;
}
