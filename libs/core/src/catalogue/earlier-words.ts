/** Maps words of contract 1 to entities of contract 2. An entity with families became several entities, a family became one. */
const IDS_BY_WORD: ReadonlyMap<string, readonly string[]> = new Map([
  ['network', ['firewall']],
  ['application', ['load-balancer', 'cdn-endpoint', 'kubernetes-cluster', 'bucket']],
  ['Firewall', ['firewall']],
  ['LoadBalancer', ['load-balancer']],
  ['CDN', ['cdn-endpoint']],
  ['ContainerOrchestration', ['kubernetes-cluster']],
  ['ObjectStorage', ['bucket']],
]);

/** The ids of the entities that replaced a family of contract 1, or an entity with families. Undefined for any other word. */
export const entitiesInPlaceOf = (word: string): readonly string[] | undefined => IDS_BY_WORD.get(word);
