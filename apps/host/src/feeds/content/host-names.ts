import { type SQL, sql } from '../../database/sql.js';
import { type Queries } from '../../database/queries.js';
import { matchingStates, type ResourceFilter } from '../../inventory/listing/resource-filter.sql.js';

/** Two names that differ only in case are one host name. */
const repeatedNames = (filter: ResourceFilter): SQL => sql`
  select lower(name) as name from (${matchingStates(sql`name`, filter)}) as state group by lower(name) having count(*) > 1`;

/** Characters of a resource's id that tell apart resources of the same name. */
const ID_LENGTH = 8;

/** How resources may be named in a format. */
export interface NameRules {
  /** Matches names that are kept. */
  readonly plain: RegExp;
  /** Makes a name plain, without what tells it apart from others. */
  readonly toPlain: (name: string) => string;
}

/** Names that may follow an option or a comment in files of other tools, and are valid in host names and patterns. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,252}$/;

/**
 * Names for the hosts of a feed. A name of one resource only is kept if it is valid as a host name. Otherwise it ends in
 * the beginning of the resource's id, also that of the first one: if it were removed, its name must not pass to another.
 */
export class HostNames {
  readonly #used = new Set<string>();

  private constructor(
    private readonly repeated: ReadonlySet<string>,
    private readonly rules: NameRules,
  ) {}

  /** Looks for names that several resources have. */
  static async read(queries: Queries, filter: ResourceFilter, rules: NameRules = HOST_RULES): Promise<HostNames> {
    const { text, values } = repeatedNames(filter);
    const { rows } = await queries.query<{ name: string }>(text, values);
    return new HostNames(new Set(rows.map(({ name }) => name)), rules);
  }

  /** The name of a resource: call it once for each. */
  of({ id, name }: { readonly id: string; readonly name: string }): string {
    const lower = name.toLowerCase();
    const isOwn = this.rules.plain.test(name) && !this.repeated.has(lower);
    if (isOwn && !this.#used.has(lower)) {
      this.#used.add(lower);
      return name;
    }
    const wanted = isOwn ? name : `${this.rules.toPlain(name)}-${id.slice(0, ID_LENGTH)}`;
    const given = this.#used.has(wanted.toLowerCase()) ? `${this.rules.toPlain(name).slice(0, 20)}-${id}` : wanted;
    this.#used.add(given.toLowerCase());
    return given;
  }
}

const plainName = (name: string): string => {
  const plain = name
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '')
    .replace(/-+$/, '');
  return plain === '' ? 'host' : plain.slice(0, 200);
};

const HOST_RULES: NameRules = { plain: PLAIN, toPlain: plainName };
