/** Nodes of one size in a cluster. */
export interface NodePool {
  readonly id: string;
  readonly name: string;
  /** The provider's slug of the nodes' size. */
  readonly size?: string;
  readonly count: number;
  readonly autoScale?: boolean;
  readonly minNodes?: number;
  readonly maxNodes?: number;
  readonly tags: readonly string[];
}

/** `attributes` of an application of the family ContainerOrchestration. */
export interface ContainerOrchestration {
  /** `1.33.1-do.0`. */
  readonly version?: string;
  readonly endpointUrl?: string;
  readonly ipv4?: string;
  readonly vpcId?: string;
  readonly clusterSubnet?: string;
  readonly serviceSubnet?: string;
  readonly highlyAvailable?: boolean;
  readonly autoUpgrade?: boolean;
  /** Over all pools. */
  readonly nodeCount: number;
  readonly nodePools: readonly NodePool[];
}
