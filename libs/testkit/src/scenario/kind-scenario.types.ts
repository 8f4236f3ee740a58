import type { PageStyle } from './page-style.types.js';
import type { Row } from './row.types.js';

/** An error that is an expected response: S3's `NoSuchCORSConfiguration` for a bucket without CORS. */
export class DetailError {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {}
}

/** A further request of the plugin for one row. */
export interface DetailRoute {
  /** `/v2/droplets/{id}`, `/{part}/{id}`: `{id}` is the row's id, `{part}` the part's. */
  readonly path: string;
  /** Required parameters with their values; an empty string is a parameter without a value: `{cors: ''}`. */
  readonly query?: Readonly<Record<string, string>>;
  /** The body for a row: an object is serialized as JSON or XML, a string is sent unchanged. For a missing row, the kit responds with 404. Pure. */
  answer(row: Row, part: string): object | string;
}

/** The page style of one part. */
export const pageStyleOf = ({ page, parts = [] }: Pick<KindScenario, 'page' | 'parts'>, part: string): PageStyle =>
  parts.find(({ id }) => id === part)?.page ?? page;

/** One list of a kind with several lists under one path. */
export interface PartScenario {
  /** The collector's id of the part: `gpus`. */
  readonly id: string;
  /** Query parameters that select it: `{type: 'gpus'}`. A part without parameters responds to all other requests. */
  readonly query?: Readonly<Record<string, string>>;
  /** The page style, if it differs from the kind's. */
  readonly page?: PageStyle;
}

/** Where the rows of an embedded kind are. */
export interface EmbeddedPlace {
  /** The kind whose rows contain them: `digitalocean.database`. */
  readonly in: string;
  /** JSON pointer (RFC 6901) into such a row: `/users`. */
  readonly at: string;
}

/** One kind of resource at the fake provider: its list, its rows, and the read of a single row. */
export interface KindScenario {
  /** The kind in the manifest: `digitalocean.droplet`. */
  readonly kind: string;
  /**
   * The path of the list: `/v2/droplets`. `{part}` is a placeholder for the part's id: a region, or the uid of the parent
   * (`/v2/domains/{part}/records`). If the parent has a parent, it occurs once for each:
   * `/v2/registries/{part}/repositories/{part}/tags`. `{region}` matches any segment.
   */
  readonly path: string;
  /** Where its rows are embedded, instead of a list. Set by `embeddedScenario`. */
  readonly embedded?: EmbeddedPlace;
  /**
   * Whether a row of its parent has such a list, for a kind with `parentWhere`: `(cluster) => cluster['engine'] === 'kafka'`. At least one
   * sample of the parent must have one, and one must have none. Pure.
   */
  under?(parent: Row): boolean;
  /** Required headers: `{'x-filter': '{"is_public":false}'}`. Requests without them do not match. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For several lists under one path. Default: one list, without query parameters. */
  readonly parts?: readonly PartScenario[];
  readonly page: PageStyle;
  /** At least one row in the provider's format. All rows differ, and together they contain every field that the plugin reads. */
  readonly samples: readonly Row[];
  /** Returns a copy of a sample with an id (and name) derived from the unique number `n`. Pure. */
  copy(sample: Row, n: number): Row;
  /**
   * All rows of one part of an invented account, for emulators of complete accounts. Default: the samples, then copies. Pure.
   *
   * @param part the part's id, or the uid of the parent.
   */
  held?(part: string): readonly Row[];
  /** The row's id in paths (`{id}`). Pure. */
  id(row: Row): string;
  /** The plugin's uid of the row, if it differs from the id: `nyc3/assets`. Pure. */
  uid?(row: Row, part: string): string;
  /** A row that the plugin cannot read because a required field is missing: `{name: 'without an id'}`. */
  readonly unreadable: Row;
  /**
   * Converts a row to one of another kind, if the list contains such rows and `map` returns undefined for them: the same row with
   * `is_public: true`, for example. The id is unchanged. Pure.
   */
  skipped?(row: Row): Row;
  /** The read of a row by id. Absent if the collector has no `exists`. */
  readonly read?: DetailRoute;
  /** Further requests for each row. The kit then keeps pages and lists small automatically. */
  readonly details?: readonly DetailRoute[];
  /**
   * Paths of joined lists (`joins` of the declaration). Each is one of the `fixed` addresses of the scenario, or the list of another kind,
   * which then has its samples: `/v4/linode/types`, or `/zones/{part}/prices` for a list per region. At least one sample refers to a row of each.
   */
  readonly joined?: readonly string[];
  /** Fields of the resource that this provider does not have: `region`, `tags`, `attributes.gpuCount`. */
  readonly lacks?: readonly string[];
  /** Rows of the longest tested list. Default: 10,000, or 100 if rows have details. */
  readonly many?: number;
}
