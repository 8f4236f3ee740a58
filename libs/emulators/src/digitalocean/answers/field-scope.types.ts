/**
 * A field that requires its own scope, e.g. `{field: 'region.sizes', scope: 'sizes:read'}`. A `.` descends into objects
 * and lists.
 */
export interface FieldScope {
  readonly field: string;
  readonly scope: string;
}
