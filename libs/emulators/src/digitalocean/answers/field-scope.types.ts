/** A field that needs a scope of its own, e.g. `{field: 'region.sizes', scope: 'sizes:read'}`; a `.` goes into objects and lists. */
export interface FieldScope {
  readonly field: string;
  readonly scope: string;
}
