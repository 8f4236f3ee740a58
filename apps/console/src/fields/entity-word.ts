const WORDS: Readonly<Record<string, string>> = {
  server: 'Server',
  volume: 'Volume',
  snapshot: 'Snapshot',
  image: 'Image',
  network: 'Network',
  application: 'Application',
  Firewall: 'Firewall',
  LoadBalancer: 'Load balancer',
  CDN: 'CDN endpoint',
  ContainerOrchestration: 'Kubernetes cluster',
  ObjectStorage: 'Object storage',
};

/** What a resource is, in a word: its family where it has one. One that this console does not know is called as the host calls it. */
export function entityWord({ entity, family }: { readonly entity: string; readonly family?: string }): string {
  const name = family ?? entity;
  return Object.hasOwn(WORDS, name) ? (WORDS[name] ?? name) : name;
}
