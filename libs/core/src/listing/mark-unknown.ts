import { concatMap, from, map, mergeMap, type MonoTypeOperatorFunction, type Observable, of, toArray } from 'rxjs';
import type { CollectedPage } from '../contract/listing.types.js';
import type { Scope } from '../contract/resource-type.types.js';
import type { Resource, UnknownField } from '../contract/resource.types.js';
import { showsField } from '../fields/field-path.js';

/** Checks whether the credential has a scope. Emits undefined if it does, else why its fields are unknown. Cold. */
export type ScopeCheck = (scope: Scope) => Observable<ScopeGap | undefined>;

/** Why fields of a scope are unknown. */
export interface ScopeGap {
  readonly reason: string;
  /** The provider states that the scope is missing. */
  readonly missing: boolean;
}

/**
 * Distinguishes empty fields from fields hidden from a credential without the scope, which look the same in responses.
 * A page with a value in any of the scope's fields proves the scope; only a page without one triggers a check.
 */
export function markUnknown(scopes: readonly Scope[], check: ScopeCheck): MonoTypeOperatorFunction<CollectedPage> {
  return (pages) => {
    const narrow = scopes.filter(({ fields = [] }) => fields.length > 0);
    const held = new Set<Scope>();
    const isShown = (scope: Scope, resources: readonly Resource[]): boolean =>
      resources.some((resource) => scope.fields?.some((field) => showsField(resource, field)));
    return pages.pipe(
      concatMap((page) => {
        if (page.resources.length === 0) return of(page);
        for (const scope of narrow) if (!held.has(scope) && isShown(scope, page.resources)) held.add(scope);
        const doubtful = narrow.filter((scope) => !held.has(scope));
        if (doubtful.length === 0) return of(page);
        return from(doubtful).pipe(
          mergeMap((scope) => check(scope).pipe(map((gap) => ({ scope, gap })))),
          toArray(),
          map((answers) => withGaps(page, answers)),
        );
      }),
    );
  };
}

interface ScopeAnswer {
  readonly scope: Scope;
  readonly gap: ScopeGap | undefined;
}

function withGaps(page: CollectedPage, answers: readonly ScopeAnswer[]): CollectedPage {
  const unknown = answers.flatMap(({ scope, gap }) => (gap ? unknownFields(scope, gap) : []));
  if (unknown.length === 0) return page;
  const unread = answers.flatMap(({ scope, gap }) => (gap ? (scope.raw ?? []) : []));
  return { ...page, resources: page.resources.map((resource) => withMarks(resource, unknown, unread)) };
}

const withMarks = (resource: Resource, unknown: readonly UnknownField[], unread: readonly string[]): Resource => ({
  ...resource,
  unknown: [...(resource.unknown ?? []), ...unknown],
  ...(unread.length > 0 && { unread: [...(resource.unread ?? []), ...unread] }),
});

const unknownFields = ({ name, fields = [] }: Scope, { reason, missing }: ScopeGap): UnknownField[] =>
  fields.map((field) => ({
    field: field.replace(/^attributes\./, ''),
    reason,
    ...(missing ? { scope: name } : {}),
  }));
