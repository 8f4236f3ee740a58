/** Every entity of contract 1. A manifest may bring others. */
export const ENTITIES = ['server', 'volume', 'snapshot', 'image', 'network', 'application'] as const;

/** Every family of the contract. */
export const FAMILIES = ['Firewall', 'LoadBalancer', 'CDN', 'ContainerOrchestration', 'ObjectStorage'] as const;

/**
 * What a resource is to the person who looks for it, whichever provider holds it. Each has its own typed attributes. The words of core, or
 * the id of an entity that the plugin's manifest brings.
 */
export type Entity = (typeof ENTITIES)[number] | (string & {});

/** What kind of network or application it is, where the entity alone says too little. */
export type Family = (typeof FAMILIES)[number];
