import { type TerraformResource, terraformImport } from '../contract/terraform-resource.js';
import type { Resource } from '../contract/resource.types.js';
import type { StateInstance } from './terraform-state.js';

/** Whether Terraform manages a resource. Unknown: no state was read whole that would tell, or it is not in Terraform. */
export const MANAGED = ['yes', 'no', 'unknown'] as const;

export type Managed = (typeof MANAGED)[number];

/** What some states manage, which were all read whole. */
export class ManagedResources {
  readonly #addresses = new Map<string, Map<string, string>>();
  /** Types of which an instance has no id that is known. */
  readonly #unreadable = new Set<string>();

  constructor(instances: readonly StateInstance[]) {
    for (const { type, id, address } of instances) {
      const known = this.#addresses.get(type) ?? new Map<string, string>();
      this.#addresses.set(type, known);
      if (id === undefined) this.#unreadable.add(type);
      else known.set(id, known.get(id) ?? address);
    }
  }

  /** Whether a resource of a kind is managed. @param declared `ResourceType.terraform` of its kind. */
  of(resource: Resource, declared: readonly TerraformResource[] | undefined): Managed {
    const imported = terraformImport(declared, resource);
    if (imported === undefined) return 'unknown';
    if (this.#addresses.get(imported.type)?.has(imported.id)) return 'yes';
    return this.#unreadable.has(imported.type) ? 'unknown' : 'no';
  }
}
