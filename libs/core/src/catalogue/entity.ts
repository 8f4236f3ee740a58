import type { Fields, ValuesOf } from './field.types.js';

/** What kind of thing a resource is, independent of the provider. Entities are the vocabulary that providers share. */
export interface EntityDefinition<F extends Fields = Fields> {
  /** Lower case, hyphens between words: `load-balancer`. */
  readonly id: string;
  /** `proper`: they begin with a name, which stays capitalised within a sentence, as Kubernetes does. */
  readonly title: { readonly one: string; readonly many: string; readonly proper?: boolean };
  /** Where navigation lists it: one of {@link CATEGORIES}, or a category that the plugin's manifest brings. */
  readonly category: string;
  /** An icon of the Lucide set: `hard-drive`. The console shows a plain box for icons that it does not bundle. */
  readonly icon: string;
  /** Its resources are machines that people monitor and log in to, so feeds for other tools list them. */
  readonly machine?: true;
  readonly fields: F;
}

/** The attributes of an entity's resources, inferred from its fields. */
export type Attributes<E extends EntityDefinition> = ValuesOf<E['fields']>;

/** Declares an entity. */
export const defineEntity = <const F extends Fields>(entity: EntityDefinition<F>): EntityDefinition<F> => entity;
