/** What a resource is to the person who looks for it, whichever provider holds it. Each has its own typed attributes. */
export type Entity = 'server' | 'volume' | 'snapshot' | 'image' | 'network' | 'application';

/** What kind of network or application it is, where the entity alone says too little. */
export type Family = 'Firewall' | 'LoadBalancer' | 'CDN' | 'ContainerOrchestration' | 'ObjectStorage';
