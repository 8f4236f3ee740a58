/** The entities of contract 2 by the words of contract 1: an entity that had families was several, a family was one. */
const IDS_BY_WORD: ReadonlyMap<string, readonly string[]> = new Map([
  ['network', ['firewall']],
  ['application', ['load-balancer', 'cdn-endpoint', 'kubernetes-cluster', 'bucket']],
  ['Firewall', ['firewall']],
  ['LoadBalancer', ['load-balancer']],
  ['CDN', ['cdn-endpoint']],
  ['ContainerOrchestration', ['kubernetes-cluster']],
  ['ObjectStorage', ['bucket']],
]);

/**
 * The ids of the entities that took the place of a word of contract 1, a family or an entity that had families; undefined for any other
 * word.
 */
export const entitiesInPlaceOf = (word: string): readonly string[] | undefined => IDS_BY_WORD.get(word);
