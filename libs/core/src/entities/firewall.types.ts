/** One rule of a firewall: which traffic it lets through. */
export interface FirewallRule {
  readonly direction: 'inbound' | 'outbound';
  /** `tcp`, `udp`, `icmp`. */
  readonly protocol: string;
  /** `22`, `8000-9000`; `0` means all. Absent for icmp. */
  readonly ports?: string;
  /** CIDRs and addresses. */
  readonly addresses: readonly string[];
  readonly tags: readonly string[];
  readonly serverIds: readonly string[];
  readonly loadBalancerIds: readonly string[];
  readonly clusterIds: readonly string[];
}

/** `attributes` of a network of the family Firewall. */
export interface Firewall {
  readonly rules: readonly FirewallRule[];
  readonly serverIds: readonly string[];
  /** Every server with one of these tags is behind it. */
  readonly serverTags: readonly string[];
  /** Changes that are not yet in force. */
  readonly pendingChanges: number;
}
