import { isDeepStrictEqual } from 'node:util';
import { catchError, defer, from, map, type Observable, of } from 'rxjs';
import type { KnownState, ListingPart } from '../../contract/listing.types.js';
import { resourceWithoutSecrets } from '../../listing/tidy-page.js';
import type { RequestedKind } from '../declaration/rest-list.types.js';
import { HIDDEN } from '../../credentials/secret.js';
import { pointerSteps } from '../../json/json-pointer.js';

/** What is known about a row that has not changed. */
export type KnownRow = Readonly<Record<string, unknown>>;

/** Finds the rows that have not changed since they were last read, apart from details. */
export class KnownRows {
  /** Members of `raw` that come from details or are volatile. */
  readonly #aside: readonly (readonly string[])[];

  constructor(
    readonly kind: RequestedKind,
    readonly state: KnownState | undefined,
  ) {
    const { type, list } = kind;
    const volatile = (type.volatile ?? []).filter((pointer) => pointer.startsWith('/raw/'));
    this.#aside = [
      ...volatile.map((pointer) => pointerSteps(pointer).slice(1)),
      ...(list.details ?? []).map(({ into }) => [into]),
    ];
  }

  /** Emits once and never fails: the known state of each unchanged row. */
  unchanged(rows: readonly unknown[], part: ListingPart): Observable<ReadonlyMap<unknown, KnownRow>> {
    const { state, kind } = this;
    if (!state) return of(new Map());
    return defer(() => {
      const listed = rows.flatMap((row) => {
        const [resource] = kind.rows({ rows: [row], firstPosition: 1 }, part).resources;
        return resource ? [{ row, uid: resource.key.uid, raw: resourceWithoutSecrets(resource).raw }] : [];
      });
      const uids = listed.map(({ uid }) => uid);
      return from(state.rows(kind.type.kind, uids)).pipe(
        map((known) => {
          const same = listed.filter(({ uid, raw }) => known.has(uid) && this.#isSame(raw, known.get(uid)));
          return new Map(same.map(({ row, uid }) => [row, known.get(uid) as KnownRow]));
        }),
      );
    }).pipe(catchError(() => of(new Map<unknown, KnownRow>())));
  }

  /**
   * The known detail of an unchanged row. Undefined if there is none, or if what the kind reads of it was removed as a
   * secret, so that the row would not be what it was.
   */
  detail(known: KnownRow, into: string, row: unknown, part: ListingPart): { readonly value: unknown } | undefined {
    if (!Object.hasOwn(known, into)) return undefined;
    const value = known[into];
    if (!holdsHidden(value)) return { value };
    const [resource] = this.kind.rows(
      { rows: [Object.assign({}, row, { [into]: value })], firstPosition: 1 },
      part,
    ).resources;
    return resource && !holdsHidden({ ...resource, raw: undefined }) ? { value } : undefined;
  }

  #isSame(raw: unknown, known: unknown): boolean {
    return isDeepStrictEqual(this.#bare(raw), this.#bare(known));
  }

  #bare(raw: unknown): unknown {
    return this.#aside.reduce(without, raw);
  }
}

const holdsHidden = (value: unknown): boolean => (JSON.stringify(value) ?? '').includes(HIDDEN);

function without(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || step === undefined) return value;
  if (Array.isArray(value)) return step === '*' ? value.map((each) => without(each, rest)) : value;
  const names = step === '*' ? Object.keys(value) : [step];
  return names.reduce((object, name) => {
    if (!Object.hasOwn(object, name)) return object;
    const { [name]: found, ...others } = object as Record<string, unknown>;
    return rest.length === 0 ? others : { ...others, [name]: without(found, rest) };
  }, value as object);
}
