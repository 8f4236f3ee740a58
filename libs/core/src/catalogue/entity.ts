import type { Fields, ValuesOf } from './field.types.js';

/** What a resource is to the person who looks for it, whichever provider holds it: the vocabulary that providers share. */
export interface EntityDefinition<F extends Fields = Fields> {
  /** Lower case, hyphens between words: `load-balancer`. */
  readonly id: string;
  /** `proper`: they begin with a name, which stays capitalised within a sentence, as Kubernetes does. */
  readonly title: { readonly one: string; readonly many: string; readonly proper?: boolean };
  /** Where navigation lists it: one of {@link CATEGORIES}, or a category that the plugin's manifest brings. */
  readonly category: string;
  /** A name of the Lucide icon set: `hard-drive`. One that the console does not have becomes a plain box. */
  readonly icon: string;
  readonly fields: F;
}

/** The attributes of an entity's resources, inferred from its fields. */
export type Attributes<E extends EntityDefinition> = ValuesOf<E['fields']>;

/** Declares an entity. */
export const defineEntity = <const F extends Fields>(entity: EntityDefinition<F>): EntityDefinition<F> => entity;
