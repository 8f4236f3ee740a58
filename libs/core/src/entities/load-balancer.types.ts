/** Which traffic a load balancer takes, and where to. */
export interface ForwardingRule {
  readonly entryProtocol: string;
  readonly entryPort: number;
  readonly targetProtocol: string;
  readonly targetPort: number;
  readonly certificateId?: string;
  readonly tlsPassthrough?: boolean;
}

/** `attributes` of an application of the family LoadBalancer. */
export interface LoadBalancer {
  readonly ipv4?: string;
  readonly ipv6?: string;
  /** `REGIONAL`, `REGIONAL_NETWORK`, `GLOBAL`. */
  readonly type?: string;
  /** The provider’s slug of the size, where it sells sizes: `lb-small`. */
  readonly size?: string;
  /** Nodes it is made of, which set its capacity and price. */
  readonly sizeUnits?: number;
  readonly vpcId?: string;
  readonly serverIds: readonly string[];
  /** Every server with one of these tags receives traffic. */
  readonly serverTags: readonly string[];
  readonly forwardingRules: readonly ForwardingRule[];
  readonly redirectHttpToHttps?: boolean;
}
